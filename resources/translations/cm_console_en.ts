<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ActivityPage</name>
    <message numerus="yes">
        <source>%n need(s) you</source>
        <translation>
            <numerusform>%n needs you</numerusform>
            <numerusform>%n need you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on their way</source>
        <translation>
            <numerusform>%n on its way</numerusform>
            <numerusform>%n on their way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation>
            <numerusform>%n attempt</numerusform>
            <numerusform>%n attempts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message numerus="yes">
        <source>%n open report(s)</source>
        <translation>
            <numerusform>%n open report</numerusform>
            <numerusform>%n open reports</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Decisions</name>
    <message numerus="yes">
        <source>%n item(s) could not be decided</source>
        <translation>
            <numerusform>%n item could not be decided</numerusform>
            <numerusform>%n items could not be decided</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message numerus="yes">
        <source>%n items selected</source>
        <translation>
            <numerusform>%n item selected</numerusform>
            <numerusform>%n items selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open report(s)</source>
        <translation>
            <numerusform>%n open report</numerusform>
            <numerusform>%n open reports</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) not loaded</source>
        <translation>
            <numerusform>%n picture not loaded</numerusform>
            <numerusform>%n pictures not loaded</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueuePage</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n handled – clear</source>
        <translation>
            <numerusform>%n handled – clear</numerusform>
            <numerusform>%n handled – clear</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s): {action}?</source>
        <translation>
            <numerusform>%n item: {action}?</numerusform>
            <numerusform>%n items: {action}?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReasonCard</name>
    <message numerus="yes">
        <source>Hide %n item(s): why?</source>
        <translation>
            <numerusform>Why hide this item?</numerusform>
            <numerusform>Why hide these %n items?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reject %n item(s): why?</source>
        <translation>
            <numerusform>Why reject this item?</numerusform>
            <numerusform>Why reject these %n items?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n item(s): why?</source>
        <translation>
            <numerusform>Why remove this item?</numerusform>
            <numerusform>Why remove these %n items?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
</TS>
