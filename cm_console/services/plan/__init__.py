"""Planning over the store: personas, the calendar, recurrence, gaps and exchange with other programs."""
