"""Planning: who is reached (personas), with what and when (items, series)."""
