<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ActivityPage</name>
    <message numerus="yes">
        <source>%Ln need(s) you</source>
        <translation>
            <numerusform>%Ln needs you</numerusform>
            <numerusform>%Ln need you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln on their way</source>
        <translation>
            <numerusform>%Ln on its way</numerusform>
            <numerusform>%Ln on their way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln attempt(s)</source>
        <translation>
            <numerusform>%Ln attempt</numerusform>
            <numerusform>%Ln attempts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CampaignDelegate</name>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>%Ln item</numerusform>
            <numerusform>%Ln items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CampaignsController</name>
    <message numerus="yes">
        <source>%Ln item(s) moved – Ctrl+Z in the calendar takes it back</source>
        <translation>
            <numerusform>%Ln item moved – Ctrl+Z in the calendar takes it back</numerusform>
            <numerusform>%Ln items moved – Ctrl+Z in the calendar takes it back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message numerus="yes">
        <source>%Ln open report(s)</source>
        <translation>
            <numerusform>%Ln open report</numerusform>
            <numerusform>%Ln open reports</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Copying</name>
    <message numerus="yes">
        <source>%Ln item(s) copied – Ctrl+V puts them on the chosen day</source>
        <translation>
            <numerusform>%Ln item copied – Ctrl+V puts it on the chosen day</numerusform>
            <numerusform>%Ln items copied – Ctrl+V puts them on the chosen day</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%Ln planned</source>
        <translation>
            <numerusform>%Ln planned</numerusform>
            <numerusform>%Ln planned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln draft(s)</source>
        <translation>
            <numerusform>%Ln draft</numerusform>
            <numerusform>%Ln drafts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>%Ln event</numerusform>
            <numerusform>%Ln events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>%Ln item</numerusform>
            <numerusform>%Ln items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Decisions</name>
    <message numerus="yes">
        <source>%Ln item(s) could not be decided</source>
        <translation>
            <numerusform>%Ln item could not be decided</numerusform>
            <numerusform>%Ln items could not be decided</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message numerus="yes">
        <source>%Ln items selected</source>
        <translation>
            <numerusform>%Ln item selected</numerusform>
            <numerusform>%Ln items selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln open report(s)</source>
        <translation>
            <numerusform>%Ln open report</numerusform>
            <numerusform>%Ln open reports</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) not loaded</source>
        <translation>
            <numerusform>%Ln picture not loaded</numerusform>
            <numerusform>%Ln pictures not loaded</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExchangeController</name>
    <message numerus="yes">
        <source>%Ln item(s) added – Ctrl+Z takes all of it back</source>
        <translation>
            <numerusform>%Ln item added – Ctrl+Z takes it back</numerusform>
            <numerusform>%Ln items added – Ctrl+Z takes all of it back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) saved as {file}</source>
        <translation>
            <numerusform>%Ln item saved as {file}</numerusform>
            <numerusform>%Ln items saved as {file}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportCard</name>
    <message numerus="yes">
        <source>%Ln item(s) would be added:</source>
        <translation>
            <numerusform>%Ln item would be added:</numerusform>
            <numerusform>%Ln items would be added:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ItemEditor</name>
    <message numerus="yes">
        <source>%Ln thing(s) to look at</source>
        <translation>
            <numerusform>%Ln thing to look at</numerusform>
            <numerusform>%Ln things to look at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LanesView</name>
    <message numerus="yes">
        <source>%Ln week(s)</source>
        <translation>
            <numerusform>%Ln week</numerusform>
            <numerusform>%Ln weeks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message numerus="yes">
        <source>%Ln planned item(s) still need this program</source>
        <translation>
            <numerusform>%Ln planned item still needs this program</numerusform>
            <numerusform>%Ln planned items still need this program</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoveCard</name>
    <message numerus="yes">
        <source>Move %Ln item(s) to…</source>
        <translation>
            <numerusform>Move %Ln item to…</numerusform>
            <numerusform>Move %Ln items to…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its %Ln other version(s) move along</source>
        <translation>
            <numerusform>Its other version moves along</numerusform>
            <numerusform>Its %Ln other versions move along</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Moving</name>
    <message numerus="yes">
        <source>%Ln item(s) moved – Ctrl+Z takes all of it back</source>
        <translation>
            <numerusform>%Ln item moved – Ctrl+Z takes it back</numerusform>
            <numerusform>%Ln items moved – Ctrl+Z takes all of it back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NextSlotController</name>
    <message numerus="yes">
        <source>%Ln item(s) put on a free slot</source>
        <translation>
            <numerusform>%Ln item put on a free slot</numerusform>
            <numerusform>%Ln items put on free slots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>no free slot for %Ln</source>
        <translation>
            <numerusform>no free slot for %Ln item</numerusform>
            <numerusform>no free slot for %Ln items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OfflineEventsController</name>
    <message numerus="yes">
        <source>%Ln draft(s) planned – Ctrl+Z takes them back</source>
        <translation>
            <numerusform>%Ln draft planned – Ctrl+Z takes it back</numerusform>
            <numerusform>%Ln drafts planned – Ctrl+Z takes them back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OwnDaysController</name>
    <message numerus="yes">
        <source>%Ln period(s) added – Ctrl+Z in the calendar takes it back</source>
        <translation>
            <numerusform>%Ln period added – Ctrl+Z in the calendar takes it back</numerusform>
            <numerusform>%Ln periods added – Ctrl+Z in the calendar takes it back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be used</source>
        <translation>
            <numerusform>%Ln could not be used</numerusform>
            <numerusform>%Ln could not be used</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PauseBar</name>
    <message numerus="yes">
        <source>%Ln item(s) still stand on an intranet, until the next synchronisation or your choice.</source>
        <translation>
            <numerusform>%Ln item still stands on an intranet, until the next synchronisation or your choice.</numerusform>
            <numerusform>%Ln items still stand on an intranet, until the next synchronisation or your choice.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeoplePicker</name>
    <message numerus="yes">
        <source>%Ln picked</source>
        <translation>
            <numerusform>%Ln picked</numerusform>
            <numerusform>%Ln picked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonaForm</name>
    <message numerus="yes">
        <source>%Ln colleague(s) belong to this persona now.</source>
        <translation>
            <numerusform>%Ln colleague belongs to this persona now.</numerusform>
            <numerusform>%Ln colleagues belong to this persona now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueuePage</name>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln new</numerusform>
            <numerusform>%Ln new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln handled – clear</source>
        <translation>
            <numerusform>%Ln handled – clear</numerusform>
            <numerusform>%Ln handled – clear</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>%Ln item</numerusform>
            <numerusform>%Ln items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s): {action}?</source>
        <translation>
            <numerusform>%Ln item: {action}?</numerusform>
            <numerusform>%Ln items: {action}?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReasonCard</name>
    <message numerus="yes">
        <source>Hide %Ln item(s): why?</source>
        <translation>
            <numerusform>Why hide this item?</numerusform>
            <numerusform>Why hide these %Ln items?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reject %Ln item(s): why?</source>
        <translation>
            <numerusform>Why reject this item?</numerusform>
            <numerusform>Why reject these %Ln items?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln item(s): why?</source>
        <translation>
            <numerusform>Why remove this item?</numerusform>
            <numerusform>Why remove these %Ln items?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultsPanel</name>
    <message numerus="yes">
        <source>%Ln reply(ies)</source>
        <translation>
            <numerusform>%Ln reply</numerusform>
            <numerusform>%Ln replies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln colleague(s)</source>
        <translation>
            <numerusform>%Ln colleague</numerusform>
            <numerusform>%Ln colleagues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln reaction(s)</source>
        <translation>
            <numerusform>%Ln reaction</numerusform>
            <numerusform>%Ln reactions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reviewing</name>
    <message numerus="yes">
        <source>%Ln item(s) stay scheduled without it</source>
        <translation>
            <numerusform>%Ln item stays scheduled without it</numerusform>
            <numerusform>%Ln items stay scheduled without it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchHits</name>
    <message numerus="yes">
        <source>%Ln elsewhere in the plan</source>
        <translation>
            <numerusform>%Ln elsewhere in the plan</numerusform>
            <numerusform>%Ln elsewhere in the plan</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpreadPanel</name>
    <message numerus="yes">
        <source>%Ln item(s) with a purpose</source>
        <translation>
            <numerusform>%Ln item with a purpose</numerusform>
            <numerusform>%Ln items with a purpose</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without one are left out</source>
        <translation>
            <numerusform>%Ln without one is left out</numerusform>
            <numerusform>%Ln without one are left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TemplateCard</name>
    <message numerus="yes">
        <source>%Ln item(s) would be planned, as drafts</source>
        <translation>
            <numerusform>%Ln item would be planned, as a draft</numerusform>
            <numerusform>%Ln items would be planned, as drafts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TemplatesController</name>
    <message numerus="yes">
        <source>%Ln item(s) planned – Ctrl+Z takes all of it back</source>
        <translation>
            <numerusform>%Ln item planned – Ctrl+Z takes it back</numerusform>
            <numerusform>%Ln items planned – Ctrl+Z takes all of it back</numerusform>
        </translation>
    </message>
</context>
</TS>
