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
    <name>CalendarPage</name>
    <message numerus="yes">
        <source>%Ln item(s) copied – Ctrl+V puts them on the chosen day</source>
        <translation>
            <numerusform>%Ln item copied – Ctrl+V puts it on the chosen day</numerusform>
            <numerusform>%Ln items copied – Ctrl+V puts them on the chosen day</numerusform>
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
    <name>MonthCanvas</name>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>%Ln item</numerusform>
            <numerusform>%Ln items</numerusform>
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
    <name>StatusLine</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
</context>
</TS>
