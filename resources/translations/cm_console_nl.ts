<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>ActivityPage</name>
    <message numerus="yes">
        <source>%Ln need(s) you</source>
        <translation>
            <numerusform>%Ln heeft je nodig</numerusform>
            <numerusform>%Ln hebben je nodig</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything was sent</source>
        <translation>Alles is verstuurd</translation>
    </message>
    <message numerus="yes">
        <source>%Ln on their way</source>
        <translation>
            <numerusform>%Ln onderweg</numerusform>
            <numerusform>%Ln onderweg</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is on its way</source>
        <translation>Er is niets onderweg</translation>
    </message>
    <message>
        <source>Every decision was sent and checked.</source>
        <translation>Alle beslissingen zijn verstuurd en gecontroleerd.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln attempt(s)</source>
        <translation>
            <numerusform>%Ln poging</numerusform>
            <numerusform>%Ln pogingen</numerusform>
        </translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation>Reden: {reason}</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activiteit</translation>
    </message>
    <message>
        <source>Decisions on their way</source>
        <translation>Beslissingen onderweg</translation>
    </message>
    <message>
        <source>Send my decision anyway</source>
        <translation>Toch mijn beslissing versturen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
    <message>
        <source>Let it go</source>
        <translation>Laten vallen</translation>
    </message>
    <message>
        <source>Show the item</source>
        <translation>Bericht tonen</translation>
    </message>
</context>
<context>
    <name>AgendaList</name>
    <message>
        <source>Up to and including {day}. Scroll on for more.</source>
        <translation>Tot en met {day}. Scrol verder voor meer.</translation>
    </message>
</context>
<context>
    <name>AgendaView</name>
    <message>
        <source>From {day}</source>
        <translation>Vanaf {day}</translation>
    </message>
    <message>
        <source>This day has passed</source>
        <translation>Deze dag is voorbij</translation>
    </message>
    <message>
        <source>Nothing is planned from here on</source>
        <translation>Vanaf hier is niets gepland</translation>
    </message>
    <message>
        <source>N plans something. If you are looking for an item, take away the filters.</source>
        <translation>Met N plan je iets. Zoek je een item, haal dan de filters weg.</translation>
    </message>
    <message>
        <source>Plan something</source>
        <translation>Iets plannen</translation>
    </message>
</context>
<context>
    <name>AnswerForm</name>
    <message>
        <source>Who answered, and what did they say?</source>
        <translation>Wie heeft geantwoord, en wat zeiden ze?</translation>
    </message>
    <message>
        <source>Who answered</source>
        <translation>Wie heeft geantwoord</translation>
    </message>
    <message>
        <source>What they said</source>
        <translation>Wat ze zeiden</translation>
    </message>
    <message>
        <source>What they said; needed when something is to be changed</source>
        <translation>Wat ze zeiden; nodig als er iets anders moet</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>AskCard</name>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
</context>
<context>
    <name>AskForm</name>
    <message>
        <source>Whom do you ask? Names with a comma between them</source>
        <translation>Wie vraag je? Namen met een komma ertussen</translation>
    </message>
    <message>
        <source>Put it in review</source>
        <translation>Laat het nakijken</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Opslaan als pdf…</translation>
    </message>
    <message>
        <source>Write a mail</source>
        <translation>Schrijf een mail</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>PDF and mail show what colleagues will read, without notes and comments. Record the answers.</source>
        <translation>In de pdf en de mail staat wat collega’s gaan lezen, zonder notities en opmerkingen. Noteer daarna wat ze antwoorden.</translation>
    </message>
</context>
<context>
    <name>AuthorChip</name>
    <message>
        <source>Author</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Type a name</source>
        <translation>Typ een naam</translation>
    </message>
    <message>
        <source>Name of the author</source>
        <translation>Naam van de auteur</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>Auteurs</translation>
    </message>
    <message>
        <source>Nobody of that name has written anything that needed a decision.</source>
        <translation>Niemand met die naam heeft iets geschreven waarover besloten moest worden.</translation>
    </message>
    <message>
        <source>Show all authors</source>
        <translation>Alle auteurs tonen</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close this message</source>
        <translation>Melding sluiten</translation>
    </message>
</context>
<context>
    <name>BoardView</name>
    <message>
        <source>Nothing planned in these months</source>
        <translation>In deze maanden staat nog niets</translation>
    </message>
    <message>
        <source>Begin with an idea: it can get its day later.</source>
        <translation>Begin met een idee: de dag kiezen kan later.</translation>
    </message>
    <message>
        <source>New item</source>
        <translation>Nieuw item</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Hier staat niets</translation>
    </message>
    <message>
        <source>There is no step that way</source>
        <translation>Die kant op is er geen stap</translation>
    </message>
</context>
<context>
    <name>CalendarBar</name>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>New item</source>
        <translation>Nieuw item</translation>
    </message>
    <message>
        <source>Personas</source>
        <translation>Persona&apos;s</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Verder</translation>
    </message>
    <message>
        <source>Holidays and own days</source>
        <translation>Vakanties en eigen dagen</translation>
    </message>
    <message>
        <source>Print or save as PDF</source>
        <translation>Afdrukken of opslaan als pdf</translation>
    </message>
    <message>
        <source>What the colours tell</source>
        <translation>Wat de kleuren zeggen</translation>
    </message>
</context>
<context>
    <name>CalendarFilters</name>
    <message>
        <source>Everything that you filter on now, under a name. The same name replaces what it held.</source>
        <translation>Alles waarop je nu filtert, onder een naam. Dezelfde naam vervangt wat er stond.</translation>
    </message>
    <message>
        <source>Keep this filter</source>
        <translation>Dit filter bewaren</translation>
    </message>
    <message>
        <source>Kept as “{name}”</source>
        <translation>Bewaard als ‘{name}’</translation>
    </message>
    <message>
        <source>“{name}” is forgotten</source>
        <translation>‘{name}’ is vergeten</translation>
    </message>
</context>
<context>
    <name>CalendarPage</name>
    <message>
        <source>What you changed in this item is not saved yet.</source>
        <translation>Wat je in dit item hebt veranderd, is nog niet opgeslagen.</translation>
    </message>
    <message>
        <source>Leave without saving?</source>
        <translation>Weggaan zonder op te slaan?</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Weggaan</translation>
    </message>
    <message>
        <source>Choose an item first, then M moves it</source>
        <translation>Kies eerst een item, dan verplaats je het met M</translation>
    </message>
</context>
<context>
    <name>CalendarPrint</name>
    <message>
        <source>Saved as {file}</source>
        <translation>Opgeslagen als {file}</translation>
    </message>
    <message>
        <source>Calendar {day}</source>
        <translation>Kalender {day}</translation>
    </message>
    <message>
        <source>Handed to the printer</source>
        <translation>Naar de printer gestuurd</translation>
    </message>
    <message>
        <source>The printer did not take it. Is it switched on and connected?</source>
        <translation>De printer nam het niet aan. Staat hij aan en is hij verbonden?</translation>
    </message>
</context>
<context>
    <name>CampaignDelegate</name>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>%Ln bericht</numerusform>
            <numerusform>%Ln berichten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CampaignForm</name>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>Waar het over gaat</translation>
    </message>
    <message>
        <source>Key messages</source>
        <translation>Kernboodschappen</translation>
    </message>
    <message>
        <source>What should be different afterwards</source>
        <translation>Wat er daarna anders moet zijn</translation>
    </message>
    <message>
        <source>What you count for it</source>
        <translation>Wat je daarvoor telt</translation>
    </message>
    <message>
        <source>How much you hope for</source>
        <translation>Hoeveel je hoopt te halen</translation>
    </message>
    <message>
        <source>Hashtag</source>
        <translation>Hashtag</translation>
    </message>
    <message>
        <source>Who takes care of it</source>
        <translation>Wie het regelt</translation>
    </message>
    <message>
        <source>one a line</source>
        <translation>één per regel</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>een getal</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Eerste dag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Laatste dag</translation>
    </message>
</context>
<context>
    <name>CampaignsController</name>
    <message numerus="yes">
        <source>%Ln item(s) moved – Ctrl+Z in the calendar takes it back</source>
        <translation>
            <numerusform>%Ln bericht verplaatst – Ctrl+Z in de kalender draait het terug</numerusform>
            <numerusform>%Ln berichten verplaatst – Ctrl+Z in de kalender draait het terug</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept as a template: find it under “Plan from a template”</source>
        <translation>Bewaard als sjabloon: je vindt het bij “Plannen met een sjabloon”</translation>
    </message>
</context>
<context>
    <name>CampaignsPage</name>
    <message>
        <source>Campaigns</source>
        <translation>Campagnes</translation>
    </message>
    <message>
        <source>New campaign</source>
        <translation>Nieuwe campagne</translation>
    </message>
    <message>
        <source>Show in the calendar</source>
        <translation>Toon in de kalender</translation>
    </message>
    <message>
        <source>Another first day…</source>
        <translation>Andere eerste dag…</translation>
    </message>
    <message>
        <source>Keep as a template</source>
        <translation>Bewaar als sjabloon</translation>
    </message>
    <message>
        <source>No campaigns yet</source>
        <translation>Nog geen campagnes</translation>
    </message>
    <message>
        <source>A campaign is a few weeks of items that tell one thing together and want one thing.</source>
        <translation>Een campagne is een paar weken berichten die samen één verhaal vertellen en één doel hebben.</translation>
    </message>
    <message>
        <source>Begin the first one</source>
        <translation>Begin de eerste</translation>
    </message>
</context>
<context>
    <name>ChecklistMenu</name>
    <message>
        <source>Search</source>
        <translation>Zoeken</translation>
    </message>
    <message>
        <source>Search in the list</source>
        <translation>Zoeken in de lijst</translation>
    </message>
    <message>
        <source>What can be chosen</source>
        <translation>Waaruit je kunt kiezen</translation>
    </message>
    <message>
        <source>Choose nothing</source>
        <translation>Niets kiezen</translation>
    </message>
    <message>
        <source>Nothing in the copy of your intranets is called so.</source>
        <translation>In de kopie van je intranetten heet niets zo.</translation>
    </message>
    <message>
        <source>Use “{text}”</source>
        <translation>Gebruik “{text}”</translation>
    </message>
</context>
<context>
    <name>CommentsPart</name>
    <message>
        <source>For each other only: comments are never published, printed or exported.</source>
        <translation>Alleen voor elkaar: opmerkingen worden nooit geplaatst, afgedrukt of geëxporteerd.</translation>
    </message>
    <message>
        <source>Write a comment – Ctrl+Enter adds it</source>
        <translation>Schrijf een opmerking – Ctrl+Enter voegt hem toe</translation>
    </message>
    <message>
        <source>A new comment</source>
        <translation>Een nieuwe opmerking</translation>
    </message>
    <message>
        <source>As the devil&apos;s advocate</source>
        <translation>Als advocaat van de duivel</translation>
    </message>
    <message>
        <source>What could go wrong, whatever you think of it yourself</source>
        <translation>Wat kan er misgaan, wat je er zelf ook van vindt</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Toevoegen</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Opmerkingen</translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>What you saw</source>
        <translation>Wat je zag</translation>
    </message>
    <message>
        <source>Your decision</source>
        <translation>Jouw beslissing</translation>
    </message>
    <message>
        <source>On the intranet now</source>
        <translation>Nu op het intranet</translation>
    </message>
    <message numerus="yes">
        <source>%Ln open report(s)</source>
        <translation>
            <numerusform>%Ln open melding</numerusform>
            <numerusform>%Ln open meldingen</numerusform>
        </translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>geen reden opgegeven</translation>
    </message>
</context>
<context>
    <name>ConnectForm</name>
    <message>
        <source>Asking the intranet…</source>
        <translation>Het intranet wordt gevraagd…</translation>
    </message>
    <message>
        <source>It works: {product} {version}</source>
        <translation>Het werkt: {product} {version}</translation>
    </message>
    <message>
        <source>You are signed in as {person}.</source>
        <translation>Je bent aangemeld als {person}.</translation>
    </message>
    <message>
        <source>But this account {what}.</source>
        <translation>Maar dit account {what}.</translation>
    </message>
    <message>
        <source>The token goes into the keyring of this computer, never into a file that others can read.</source>
        <translation>De token gaat naar de sleutelbos van deze computer, nooit naar een bestand dat anderen kunnen lezen.</translation>
    </message>
    <message>
        <source>Connect an intranet</source>
        <translation>Intranet koppelen</translation>
    </message>
    <message>
        <source>The connection is tested before anything is saved.</source>
        <translation>De verbinding wordt getest voordat er iets wordt bewaard.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Kind of intranet</source>
        <translation>Soort intranet</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Address of the intranet</source>
        <translation>Adres van het intranet</translation>
    </message>
    <message>
        <source>https://</source>
        <translation>https://</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Name in this console</source>
        <translation>Naam in deze console</translation>
    </message>
    <message>
        <source>How you call it here</source>
        <translation>Hoe je het hier noemt</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Gebruiker</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Gebruikersnaam</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Koppelen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
</context>
<context>
    <name>Copying</name>
    <message>
        <source>An event cannot be copied. Make a new one with E.</source>
        <translation>Een bijeenkomst kun je niet kopiëren. Maak een nieuwe met E.</translation>
    </message>
    <message>
        <source>Copied to {day} – Ctrl+Z takes it back</source>
        <translation>Gekopieerd naar {day} – Ctrl+Z draait het terug</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) copied – Ctrl+V puts them on the chosen day</source>
        <translation>
            <numerusform>%Ln item gekopieerd – Ctrl+V zet het op de gekozen dag</numerusform>
            <numerusform>%Ln items gekopieerd – Ctrl+V zet ze op de gekozen dag</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied – Ctrl+Z takes it back</source>
        <translation>Gekopieerd – Ctrl+Z draait het terug</translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%Ln planned</source>
        <translation>
            <numerusform>%Ln gepland</numerusform>
            <numerusform>%Ln gepland</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln draft(s)</source>
        <translation>
            <numerusform>%Ln concept</numerusform>
            <numerusform>%Ln concepten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>%Ln bijeenkomst</numerusform>
            <numerusform>%Ln bijeenkomsten</numerusform>
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
    <name>CustomsPanel</name>
    <message>
        <source>Quiet hours and spacing</source>
        <translation>Stille uren en ruimte ertussen</translation>
    </message>
    <message>
        <source>Time that is left</source>
        <translation>Tijd die overblijft</translation>
    </message>
    <message>
        <source>Every day nothing appears between</source>
        <translation>Elke dag verschijnt er niets tussen</translation>
    </message>
    <message>
        <source>How much of their time people have then. Gaps and what is needed each week follow from it.</source>
        <translation>Hoeveel van hun tijd mensen dan hebben. De gaten en wat er per week nodig is, volgen daaruit.</translation>
    </message>
    <message>
        <source>Between two items in the same community, at least</source>
        <translation>Tussen twee items in dezelfde community, minstens</translation>
    </message>
    <message>
        <source>Summer holiday</source>
        <translation>Zomervakantie</translation>
    </message>
    <message>
        <source>Other school holidays</source>
        <translation>Andere schoolvakanties</translation>
    </message>
    <message>
        <source>Busy season of a persona</source>
        <translation>Drukke tijd van een persona</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>usual: {share}</source>
        <translation>gebruikelijk: {share}</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>d MMM yyyy</source>
        <translation>d MMM yyyy</translation>
    </message>
</context>
<context>
    <name>DaysPage</name>
    <message>
        <source>Holidays and own days</source>
        <translation>Vakanties en eigen dagen</translation>
    </message>
    <message>
        <source>School holidays of</source>
        <translation>Schoolvakanties van</translation>
    </message>
    <message>
        <source>Usual time</source>
        <translation>Vaste tijd</translation>
    </message>
    <message>
        <source>Usual time, for what has a day and no time yet</source>
        <translation>Vaste tijd, voor wat een dag heeft en nog geen tijd</translation>
    </message>
    <message>
        <source>For what has a day and no time yet</source>
        <translation>Voor wat een dag heeft en nog geen tijd</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nieuw</translation>
    </message>
    <message>
        <source>Carnival</source>
        <translation>Carnaval</translation>
    </message>
    <message>
        <source>Building holiday</source>
        <translation>Bouwvak</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>Uit een bestand…</translation>
    </message>
    <message>
        <source>The days of an iCalendar file (.ics)</source>
        <translation>De dagen uit een iCalendar-bestand (.ics)</translation>
    </message>
    <message>
        <source>quiet</source>
        <translation>stil</translation>
    </message>
    <message>
        <source>Own days</source>
        <translation>Eigen dagen</translation>
    </message>
    <message>
        <source>No days of your own yet</source>
        <translation>Nog geen eigen dagen</translation>
    </message>
    <message>
        <source>Carnival, a trade fair, the busy weeks of your own work: give them a name.</source>
        <translation>Carnaval, een beurs, de drukke weken van je eigen werk: geef ze een naam.</translation>
    </message>
    <message>
        <source>Make the first one</source>
        <translation>Maak de eerste</translation>
    </message>
    <message>
        <source>Three weeks; each region has its own. Choose the first Monday of this year&apos;s.</source>
        <translation>Drie weken, per regio op andere dagen. Kies de eerste maandag van dit jaar.</translation>
    </message>
    <message>
        <source>Days of a file</source>
        <translation>Dagen uit een bestand</translation>
    </message>
</context>
<context>
    <name>DeadlinesChip</name>
    <message>
        <source>Other dates</source>
        <translation>Andere datums</translation>
    </message>
    <message>
        <source>When items have to be ready, expire, and want to be looked at again</source>
        <translation>Wanneer berichten klaar moeten zijn, verlopen en opnieuw bekeken willen worden</translation>
    </message>
</context>
<context>
    <name>Decisions</name>
    <message>
        <source>Choose one item to write about</source>
        <translation>Kies één bericht om over te schrijven</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) could not be decided</source>
        <translation>
            <numerusform>Over %Ln bericht kon niet worden beslist</numerusform>
            <numerusform>Over %Ln berichten kon niet worden beslist</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message numerus="yes">
        <source>%Ln items selected</source>
        <translation>
            <numerusform>%Ln bericht gekozen</numerusform>
            <numerusform>%Ln berichten gekozen</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose an item</source>
        <translation>Kies een bericht</translation>
    </message>
    <message>
        <source>Press J to begin with the first.</source>
        <translation>Druk op J om met het eerste te beginnen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln open report(s)</source>
        <translation>
            <numerusform>%Ln open melding</numerusform>
            <numerusform>%Ln open meldingen</numerusform>
        </translation>
    </message>
    <message>
        <source>watched: {words}</source>
        <translation>let op: {words}</translation>
    </message>
    <message>
        <source>snoozed until {moment}</source>
        <translation>uitgesteld tot {moment}</translation>
    </message>
    <message>
        <source>Links: {links}</source>
        <translation>Links: {links}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) not loaded</source>
        <translation>
            <numerusform>%Ln afbeelding niet geladen</numerusform>
            <numerusform>%Ln afbeeldingen niet geladen</numerusform>
        </translation>
    </message>
    <message>
        <source>Thread</source>
        <translation>Gesprek</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Meldingen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Geschiedenis</translation>
    </message>
    <message>
        <source>The buttons and keys apply to all of them.</source>
        <translation>De knoppen en toetsen gelden voor allemaal.</translation>
    </message>
    <message>
        <source>Open on the intranet</source>
        <translation>Openen op het intranet</translation>
    </message>
    <message>
        <source>Text of the item</source>
        <translation>Tekst van het bericht</translation>
    </message>
    <message>
        <source>More about the item</source>
        <translation>Meer over het bericht</translation>
    </message>
    <message>
        <source>Thread around the item</source>
        <translation>Gesprek rond het bericht</translation>
    </message>
    <message>
        <source>About the author</source>
        <translation>Over de auteur</translation>
    </message>
    <message>
        <source>Show everything by this author</source>
        <translation>Alles van deze auteur tonen</translation>
    </message>
    <message>
        <source>Reports about the item</source>
        <translation>Meldingen over het bericht</translation>
    </message>
    <message>
        <source>Show who reported</source>
        <translation>Tonen wie dit meldde</translation>
    </message>
    <message>
        <source>That you asked is written in the history.</source>
        <translation>Dat je dit vroeg, komt in de geschiedenis te staan.</translation>
    </message>
    <message>
        <source>Earlier decisions and notes</source>
        <translation>Eerdere beslissingen en notities</translation>
    </message>
</context>
<context>
    <name>EditorCard</name>
    <message>
        <source>Ctrl+Enter sends, Esc closes; what you wrote is kept</source>
        <translation>Ctrl+Enter verstuurt, Esc sluit; wat je schreef blijft bewaard</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Your text</source>
        <translation>Je tekst</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Versturen</translation>
    </message>
</context>
<context>
    <name>EventEditor</name>
    <message>
        <source>Event</source>
        <translation>Bijeenkomst</translation>
    </message>
    <message>
        <source>New event</source>
        <translation>Nieuwe bijeenkomst</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Opslaan</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Announce, remind and look back</source>
        <translation>Aankondigen, herinneren en terugblikken</translation>
    </message>
    <message>
        <source>Plans three drafts: a week before, a day before and two days after, on working days</source>
        <translation>Plant drie concepten: een week ervoor, een dag ervoor en twee dagen erna, op werkdagen</translation>
    </message>
    <message>
        <source>Linked items move along</source>
        <translation>Gekoppelde berichten gaan mee</translation>
    </message>
    <message>
        <source>Close once more to leave it.</source>
        <translation>Sluit nog een keer om weg te gaan.</translation>
    </message>
    <message>
        <source>What you changed here is not saved yet.</source>
        <translation>Wat je hier veranderde, is nog niet opgeslagen.</translation>
    </message>
    <message>
        <source>Before: {items}</source>
        <translation>Ervoor: {items}</translation>
    </message>
    <message>
        <source>After: {items}</source>
        <translation>Erna: {items}</translation>
    </message>
    <message>
        <source>Nothing is told about it online yet.</source>
        <translation>Online staat er nog niets over.</translation>
    </message>
</context>
<context>
    <name>EventForm</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Wat het is</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Begins at</source>
        <translation>Begint om</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Waar</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Voor wie</translation>
    </message>
    <message>
        <source>Topic from online</source>
        <translation>Onderwerp van online</translation>
    </message>
    <message>
        <source>Where that topic is</source>
        <translation>Waar dat onderwerp speelt</translation>
    </message>
    <message>
        <source>How many can come</source>
        <translation>Hoeveel er kunnen komen</translation>
    </message>
    <message>
        <source>How many came</source>
        <translation>Hoeveel er kwamen</translation>
    </message>
    <message>
        <source>What came out of it</source>
        <translation>Wat het opleverde</translation>
    </message>
    <message>
        <source>Notes; never leave this computer</source>
        <translation>Notities; blijven op deze computer</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <translation>ddd d MMM yyyy</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>niet bekend</translation>
    </message>
    <message>
        <source>Personas</source>
        <translation>Persona&apos;s</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Iedereen</translation>
    </message>
</context>
<context>
    <name>ExchangeController</name>
    <message>
        <source>Calendar {day}</source>
        <translation>Kalender {day}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) added – Ctrl+Z takes all of it back</source>
        <translation>
            <numerusform>%Ln item toegevoegd – Ctrl+Z draait het terug</numerusform>
            <numerusform>%Ln items toegevoegd – Ctrl+Z draait alles terug</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) saved as {file}</source>
        <translation>
            <numerusform>%Ln item opgeslagen als {file}</numerusform>
            <numerusform>%Ln items opgeslagen als {file}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FaceField</name>
    <message>
        <source>Choose a picture…</source>
        <translation>Kies een foto…</translation>
    </message>
    <message>
        <source>Initials instead</source>
        <translation>Liever initialen</translation>
    </message>
    <message>
        <source>A colour by itself</source>
        <translation>Een kleur vanzelf</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Kies een foto</translation>
    </message>
</context>
<context>
    <name>FeedDelegate</name>
    <message>
        <source>Everything but what is cancelled</source>
        <translation>Alles behalve wat geannuleerd is</translation>
    </message>
</context>
<context>
    <name>FeedsCard</name>
    <message>
        <source>Follow in other calendars</source>
        <translation>Volgen in andere agenda’s</translation>
    </message>
    <message>
        <source>The plan stands in a file that Outlook, Apple Calendar and others follow, for reading only. It is brought up to date by itself while this program runs. Your notes are never in it.</source>
        <translation>De planning staat in een bestand dat Outlook, Apple Agenda en andere agenda’s volgen, alleen om te lezen. Zolang dit programma draait, blijft het vanzelf bij. Je notities staan er nooit in.</translation>
    </message>
    <message>
        <source>A new file with</source>
        <translation>Een nieuw bestand met</translation>
    </message>
    <message>
        <source>Choose where…</source>
        <translation>Kies waar…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Bestanden</translation>
    </message>
    <message>
        <source>Persona</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>Iedereen</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>All but cancelled</source>
        <translation>Alles behalve geannuleerd</translation>
    </message>
    <message>
        <source>A file that other calendars follow</source>
        <translation>Een bestand dat andere agenda’s volgen</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Show all</source>
        <translation>Alles tonen</translation>
    </message>
    <message>
        <source>Intranet</source>
        <translation>Intranet</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>Community</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reden</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>Toegewezen aan</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Leeftijd</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>Nothing stands in the way.</source>
        <translation>Niets staat in de weg.</translation>
    </message>
</context>
<context>
    <name>GapCard</name>
    <message>
        <source>Nothing stands there yet.</source>
        <translation>Er staat nog niets.</translation>
    </message>
    <message>
        <source>This week is over</source>
        <translation>Deze week is voorbij</translation>
    </message>
    <message>
        <source>Suggest an item</source>
        <translation>Stel een item voor</translation>
    </message>
</context>
<context>
    <name>GapsController</name>
    <message>
        <source>An idea for {persona} – nothing is kept before you save it</source>
        <translation>Een idee voor {persona} – er wordt niets bewaard voor je opslaat</translation>
    </message>
</context>
<context>
    <name>GapsView</name>
    <message>
        <source>This day has passed</source>
        <translation>Deze dag is voorbij</translation>
    </message>
    <message>
        <source>There is nobody to plan for yet</source>
        <translation>Er is nog niemand om voor te plannen</translation>
    </message>
    <message>
        <source>Describe under “Personas” whom you plan for. Then you see here what they get each week.</source>
        <translation>Beschrijf onder “Persona&apos;s” voor wie je plant. Dan zie je hier wat zij elke week krijgen.</translation>
    </message>
    <message>
        <source>Gaps by persona and week</source>
        <translation>Gaten per persona en week</translation>
    </message>
</context>
<context>
    <name>HoursField</name>
    <message>
        <source>From</source>
        <translation>Van</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Tot</translation>
    </message>
</context>
<context>
    <name>ImportCard</name>
    <message>
        <source>Bring in {file}</source>
        <translation>{file} binnenhalen</translation>
    </message>
    <message>
        <source>Nothing in this file can be added.</source>
        <translation>Er staat niets in dit bestand dat toegevoegd kan worden.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) would be added:</source>
        <translation>
            <numerusform>%Ln item wordt toegevoegd:</numerusform>
            <numerusform>%Ln items worden toegevoegd:</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing of it is scheduled before you do that. Ctrl+Z takes all of it back.</source>
        <translation>Niets daarvan wordt ingepland voordat jij dat doet. Met Ctrl+Z neem je alles terug.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Toevoegen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Column “{column}” is not known</source>
        <translation>Kolom “{column}” is niet bekend</translation>
    </message>
    <message>
        <source>Line {line}: “{column}” cannot be used</source>
        <translation>Regel {line}: “{column}” is niet bruikbaar</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>en nog %Ln</numerusform>
            <numerusform>en nog %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IntranetsController</name>
    <message>
        <source>{name} is connected</source>
        <translation>{name} is gekoppeld</translation>
    </message>
    <message>
        <source>The first synchronisation has begun.</source>
        <translation>De eerste synchronisatie is begonnen.</translation>
    </message>
    <message>
        <source>This computer has no keyring: enter the token again next time.</source>
        <translation>Deze computer heeft geen sleutelbos: voer de token de volgende keer opnieuw in.</translation>
    </message>
    <message>
        <source>The token is saved</source>
        <translation>De token is bewaard</translation>
    </message>
</context>
<context>
    <name>IntranetsPage</name>
    <message>
        <source>No intranet yet</source>
        <translation>Nog geen intranet</translation>
    </message>
    <message>
        <source>Connect one to see what waits for a decision.</source>
        <translation>Koppel er een om te zien wat op een beslissing wacht.</translation>
    </message>
    <message>
        <source>Connect an intranet</source>
        <translation>Intranet koppelen</translation>
    </message>
    <message>
        <source>read at each start from the environment variable {name}</source>
        <translation>bij elke start gelezen uit de omgevingsvariabele {name}</translation>
    </message>
    <message>
        <source>missing – enter it below</source>
        <translation>ontbreekt – voer hem hieronder in</translation>
    </message>
    <message>
        <source>in the keyring of this computer</source>
        <translation>in de sleutelbos van deze computer</translation>
    </message>
    <message>
        <source>kept until the console closes; this computer has no keyring</source>
        <translation>bewaard tot de console sluit; deze computer heeft geen sleutelbos</translation>
    </message>
    <message>
        <source>Remove {name} from this console?</source>
        <translation>{name} uit deze console verwijderen?</translation>
    </message>
    <message>
        <source>Its copy, its token and its unsent decisions go. Nothing changes on the intranet.</source>
        <translation>De kopie, de token en de niet verstuurde beslissingen verdwijnen. Op het intranet verandert niets.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Intranets</source>
        <translation>Intranetten</translation>
    </message>
    <message>
        <source>The intranets that this console works for.</source>
        <translation>De intranetten waar deze console voor werkt.</translation>
    </message>
    <message>
        <source>Connected intranets</source>
        <translation>Gekoppelde intranetten</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbinding</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Gebruiker</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Last time in step</source>
        <translation>Laatst bijgewerkt</translation>
    </message>
    <message>
        <source>New token</source>
        <translation>Nieuwe token</translation>
    </message>
    <message>
        <source>Save token</source>
        <translation>Token bewaren</translation>
    </message>
    <message>
        <source>Remove this intranet</source>
        <translation>Dit intranet verwijderen</translation>
    </message>
    <message>
        <source>Removes the copy on this computer. Nothing changes on the intranet.</source>
        <translation>Verwijdert de kopie op deze computer. Op het intranet verandert niets.</translation>
    </message>
</context>
<context>
    <name>ItemEditor</name>
    <message>
        <source>Save this item first: Ctrl+S</source>
        <translation>Sla dit item eerst op: Ctrl+S</translation>
    </message>
    <message>
        <source>Nobody is asked in this plan. Y in the calendar changes that.</source>
        <translation>In deze planning wordt niemand gevraagd. Met Y in de kalender verander je dat.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Opslaan</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Close the editor</source>
        <translation>Het bewerken sluiten</translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) to look at</source>
        <translation>
            <numerusform>%Ln aandachtspunt</numerusform>
            <numerusform>%Ln aandachtspunten</numerusform>
        </translation>
    </message>
    <message>
        <source>New item</source>
        <translation>Nieuw item</translation>
    </message>
</context>
<context>
    <name>ItemEditorController</name>
    <message>
        <source>Saved – colleagues said yes to another text, so it is in review again</source>
        <translation>Bewaard – collega’s zeiden ja tegen een andere tekst, dus het wordt opnieuw nagekeken</translation>
    </message>
    <message>
        <source>Saved – Ctrl+Z in the calendar takes it back</source>
        <translation>Opgeslagen – Ctrl+Z in de kalender draait het terug</translation>
    </message>
    <message>
        <source>It goes out as soon as the intranet can be reached</source>
        <translation>Het gaat de deur uit zodra het intranet bereikbaar is</translation>
    </message>
    <message>
        <source>Done as you chose</source>
        <translation>Gedaan zoals je koos</translation>
    </message>
</context>
<context>
    <name>ItemFields</name>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Voor wie</translation>
    </message>
    <message>
        <source>everyone</source>
        <translation>iedereen</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Waarom</translation>
    </message>
    <message>
        <source>Tone and work</source>
        <translation>Toon en werk</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Waar</translation>
    </message>
    <message>
        <source>not said yet</source>
        <translation>nog niet gezegd</translation>
    </message>
    <message>
        <source>How it appears</source>
        <translation>Hoe het verschijnt</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Beeld</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Meer</translation>
    </message>
    <message>
        <source>Notes for yourselves – never published</source>
        <translation>Notities voor jullie zelf – nooit geplaatst</translation>
    </message>
    <message>
        <source>Who has said yes</source>
        <translation>Wie heeft ja gezegd</translation>
    </message>
    <message>
        <source>Comments for each other</source>
        <translation>Opmerkingen voor elkaar</translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation>Nagekeken</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Wat het is</translation>
    </message>
</context>
<context>
    <name>KeptPage</name>
    <message>
        <source>Save</source>
        <translation>Opslaan</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Back to the calendar</source>
        <translation>Terug naar de kalender</translation>
    </message>
    <message>
        <source>What you changed here is not saved yet.</source>
        <translation>Wat je hier veranderde, is nog niet opgeslagen.</translation>
    </message>
    <message>
        <source>Leave without saving?</source>
        <translation>Weggaan zonder op te slaan?</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Weggaan</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Move and select</source>
        <translation>Bewegen en kiezen</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Beslissen</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plannen</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Venster</translation>
    </message>
    <message>
        <source>In a view</source>
        <translation>Per weergave</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Toetsen</translation>
    </message>
    <message>
        <source>In the calendar</source>
        <translation>In de kalender</translation>
    </message>
</context>
<context>
    <name>LanesView</name>
    <message numerus="yes">
        <source>%Ln week(s)</source>
        <translation>
            <numerusform>%Ln week</numerusform>
            <numerusform>%Ln weken</numerusform>
        </translation>
    </message>
    <message>
        <source>Fewer weeks (+)</source>
        <translation>Minder weken (+)</translation>
    </message>
    <message>
        <source>More weeks (-)</source>
        <translation>Meer weken (-)</translation>
    </message>
    <message>
        <source>Who do you make it for?</source>
        <translation>Voor wie maak je het?</translation>
    </message>
    <message>
        <source>Each persona gets a lane here, so that you see at once who gets nothing.</source>
        <translation>Elke persona krijgt hier een eigen baan. Zo zie je meteen wie niets krijgt.</translation>
    </message>
    <message>
        <source>Make the first persona</source>
        <translation>Maak de eerste persona</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message numerus="yes">
        <source>%Ln planned item(s) still need this program</source>
        <translation>
            <numerusform>%Ln gepland item heeft dit programma nog nodig</numerusform>
            <numerusform>%Ln geplande items hebben dit programma nog nodig</numerusform>
        </translation>
    </message>
    <message>
        <source>They are not on the intranet yet, or go out within a day, and that takes this program. What is too late when you start it again waits for your choice.</source>
        <translation>Ze staan nog niet op het intranet, of gaan binnen een dag de deur uit, en daar is dit programma voor nodig. Wat te laat is als je het weer start, wacht op jouw keuze.</translation>
    </message>
    <message>
        <source>Close anyway</source>
        <translation>Toch sluiten</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Blijven</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>not chosen</source>
        <translation>niet gekozen</translation>
    </message>
</context>
<context>
    <name>MannerFields</name>
    <message>
        <source>as usual ({n} min)</source>
        <translation>zoals gebruikelijk ({n} min)</translation>
    </message>
    <message>
        <source>work: {n} h</source>
        <translation>werk: {n} uur</translation>
    </message>
    <message>
        <source>What readers are asked for</source>
        <translation>Wat je lezers vraagt</translation>
    </message>
    <message>
        <source>Tone</source>
        <translation>Toon</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Werk</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>How many minutes of work it is for who takes care of it</source>
        <translation>Hoeveel minuten werk het is voor wie ervoor zorgt</translation>
    </message>
</context>
<context>
    <name>MediaCard</name>
    <message>
        <source>film {number}</source>
        <translation>film {number}</translation>
    </message>
    <message>
        <source>picture {number}</source>
        <translation>beeld {number}</translation>
    </message>
    <message>
        <source>What does it show?</source>
        <translation>Wat is er te zien?</translation>
    </message>
    <message>
        <source>Read aloud to colleagues who cannot see it</source>
        <translation>Wordt voorgelezen aan collega’s die het niet kunnen zien</translation>
    </message>
    <message>
        <source>In words, for who cannot see it: {which}</source>
        <translation>In woorden, voor wie het niet kan zien: {which}</translation>
    </message>
    <message>
        <source>Remove {which}</source>
        <translation>{which} verwijderen</translation>
    </message>
    <message>
        <source>Save a copy of {which}…</source>
        <translation>Een kopie van {which} opslaan…</translation>
    </message>
    <message>
        <source>Can colleagues be recognised?</source>
        <translation>Zijn er collega’s herkenbaar?</translation>
    </message>
</context>
<context>
    <name>MediaField</name>
    <message>
        <source>Add a picture or film…</source>
        <translation>Foto of film toevoegen…</translation>
    </message>
    <message>
        <source>You can drop or paste them here too. At most 20 MB each.</source>
        <translation>Je kunt ze hier ook neerzetten of plakken. Hoogstens 20 MB per stuk.</translation>
    </message>
    <message>
        <source>They are sent along. Where and when a photo was taken stays here.</source>
        <translation>Ze gaan mee. Waar en wanneer een foto gemaakt is, blijft hier.</translation>
    </message>
    <message>
        <source>Add a picture or film</source>
        <translation>Foto of film toevoegen</translation>
    </message>
</context>
<context>
    <name>ModeField</name>
    <message>
        <source>Who publishes it</source>
        <translation>Wie het plaatst</translation>
    </message>
</context>
<context>
    <name>MoreFields</name>
    <message>
        <source>None</source>
        <translation>Geen</translation>
    </message>
    <message>
        <source>ready by {day}</source>
        <translation>klaar op {day}</translation>
    </message>
    <message>
        <source>Who takes care of it</source>
        <translation>Wie ervoor zorgt</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Campagne</translation>
    </message>
    <message>
        <source>Tags, with a comma between them</source>
        <translation>Labels, met een komma ertussen</translation>
    </message>
    <message>
        <source>Link to the topic that it goes on with</source>
        <translation>Link naar het gesprek waar het op doorgaat</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Tijdzone</translation>
    </message>
    <message>
        <source>Length in the week</source>
        <translation>Lengte in de week</translation>
    </message>
    <message>
        <source>A campaign that was removed</source>
        <translation>Een campagne die verwijderd is</translation>
    </message>
    <message>
        <source>Ready by</source>
        <translation>Klaar op</translation>
    </message>
    <message>
        <source>Of no use after</source>
        <translation>Verlopen na</translation>
    </message>
    <message>
        <source>Look at it again on</source>
        <translation>Opnieuw bekijken op</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
</context>
<context>
    <name>MoveCard</name>
    <message numerus="yes">
        <source>Move %Ln item(s) to…</source>
        <translation>
            <numerusform>%Ln item verplaatsen naar…</numerusform>
            <numerusform>%Ln items verplaatsen naar…</numerusform>
        </translation>
    </message>
    <message>
        <source>Move “{title}” to…</source>
        <translation>‘{title}’ verplaatsen naar…</translation>
    </message>
    <message>
        <source>The first one goes to this day. All keep their time and the days between them.</source>
        <translation>Het eerste gaat naar deze dag. Alle houden hun tijd en de dagen ertussen.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tijd</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d MMM yyyy</translation>
    </message>
    <message numerus="yes">
        <source>Its %Ln other version(s) move along</source>
        <translation>
            <numerusform>De andere versie gaat mee</numerusform>
            <numerusform>De %Ln andere versies gaan mee</numerusform>
        </translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verplaatsen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
</context>
<context>
    <name>Moving</name>
    <message>
        <source>What has been published stays where it is</source>
        <translation>Wat geplaatst is, blijft staan waar het staat</translation>
    </message>
    <message>
        <source>Planned on {day} – Ctrl+Z takes it back</source>
        <translation>Gepland op {day} – Ctrl+Z draait het terug</translation>
    </message>
    <message>
        <source>This moment has passed</source>
        <translation>Dit moment is voorbij</translation>
    </message>
    <message>
        <source>Moved to {moment} – Ctrl+Z takes it back</source>
        <translation>Verplaatst naar {moment} – Ctrl+Z draait het terug</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) moved – Ctrl+Z takes all of it back</source>
        <translation>
            <numerusform>%Ln item verplaatst – Ctrl+Z draait het terug</numerusform>
            <numerusform>%Ln items verplaatst – Ctrl+Z draait alles terug</numerusform>
        </translation>
    </message>
    <message>
        <source>Only this one moved to {moment} – Ctrl+Z takes it back; open it to move more</source>
        <translation>Alleen deze is verplaatst naar {moment} – Ctrl+Z draait het terug; open hem om er meer te verplaatsen</translation>
    </message>
    <message>
        <source>It lasts {minutes} minutes now – Ctrl+Z takes it back</source>
        <translation>Het duurt nu {minutes} minuten – Ctrl+Z maakt dat ongedaan</translation>
    </message>
    <message>
        <source>What is scheduled or published has a day. Take it off the schedule first.</source>
        <translation>Wat ingepland of geplaatst is, heeft een dag. Haal het eerst uit de planning.</translation>
    </message>
    <message>
        <source>Put back among the ideas</source>
        <translation>Terug bij de ideeën</translation>
    </message>
</context>
<context>
    <name>NameCard</name>
    <message>
        <source>Keep</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
</context>
<context>
    <name>NextSlotController</name>
    <message numerus="yes">
        <source>%Ln item(s) put on a free slot</source>
        <translation>
            <numerusform>%Ln item op een vrij moment gezet</numerusform>
            <numerusform>%Ln items op vrije momenten gezet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>no free slot for %Ln</source>
        <translation>
            <numerusform>geen vrij moment voor %Ln item</numerusform>
            <numerusform>geen vrij moment voor %Ln items</numerusform>
        </translation>
    </message>
    <message>
        <source>Ctrl+Z takes it back</source>
        <translation>Ctrl+Z neemt het terug</translation>
    </message>
    <message>
        <source>Choose an item first, then S puts it on the next free slot</source>
        <translation>Kies eerst een item, dan zet S het op het volgende vrije moment</translation>
    </message>
</context>
<context>
    <name>OfflineEventsController</name>
    <message>
        <source>Saved – Ctrl+Z in the calendar takes it back</source>
        <translation>Opgeslagen – Ctrl+Z in de kalender draait het terug</translation>
    </message>
    <message>
        <source>Event removed – Ctrl+Z takes it back</source>
        <translation>Bijeenkomst verwijderd – Ctrl+Z draait het terug</translation>
    </message>
    <message numerus="yes">
        <source>%Ln draft(s) planned – Ctrl+Z takes them back</source>
        <translation>
            <numerusform>%Ln concept gepland – Ctrl+Z draait het terug</numerusform>
            <numerusform>%Ln concepten gepland – Ctrl+Z draait ze terug</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OtherDates</name>
    <message>
        <source>Other dates on {day}</source>
        <translation>Andere datums op {day}</translation>
    </message>
    <message>
        <source>No other dates on {day}</source>
        <translation>Geen andere datums op {day}</translation>
    </message>
    <message>
        <source>First switch on “Other dates” below the calendar</source>
        <translation>Zet eerst “Andere datums” aan, onder de kalender</translation>
    </message>
</context>
<context>
    <name>OwnDaysController</name>
    <message numerus="yes">
        <source>%Ln period(s) added – Ctrl+Z in the calendar takes it back</source>
        <translation>
            <numerusform>%Ln periode toegevoegd – Ctrl+Z in de kalender draait het terug</numerusform>
            <numerusform>%Ln periodes toegevoegd – Ctrl+Z in de kalender draait het terug</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be used</source>
        <translation>
            <numerusform>%Ln was niet bruikbaar</numerusform>
            <numerusform>%Ln waren niet bruikbaar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OwnDaysForm</name>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Eerste dag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Laatste dag</translation>
    </message>
    <message>
        <source>Does it come back?</source>
        <translation>Komt het terug?</translation>
    </message>
    <message>
        <source>Only in these school regions</source>
        <translation>Alleen in deze schoolregio’s</translation>
    </message>
    <message>
        <source>Only for these personas</source>
        <translation>Alleen voor deze persona’s</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>iedereen</translation>
    </message>
    <message>
        <source>Most people are free</source>
        <translation>De meeste mensen zijn vrij</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <translation>ddd d MMM yyyy</translation>
    </message>
</context>
<context>
    <name>OwnerDelegate</name>
    <message>
        <source>Hours a week: {n}</source>
        <translation>Uren per week: {n}</translation>
    </message>
</context>
<context>
    <name>OwnersPanel</name>
    <message>
        <source>Who has time</source>
        <translation>Wie tijd heeft</translation>
    </message>
    <message>
        <source>Hours a week for who takes care of items. Below the gaps you see how full their weeks are.</source>
        <translation>Uren per week van wie voor items zorgt. Onder de gaten zie je hoe vol hun weken zijn.</translation>
    </message>
    <message>
        <source>The name as it stands on items</source>
        <translation>De naam zoals die bij items staat</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source> hours</source>
        <translation> uur</translation>
    </message>
    <message>
        <source>Hours a week</source>
        <translation>Uren per week</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijderen</translation>
    </message>
</context>
<context>
    <name>PauseBar</name>
    <message>
        <source>Publishing is paused</source>
        <translation>Publiceren staat stil</translation>
    </message>
    <message>
        <source>Publishing is paused until {moment}</source>
        <translation>Publiceren staat stil tot {moment}</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Ga verder</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) still stand on an intranet, until the next synchronisation or your choice.</source>
        <translation>
            <numerusform>%Ln item staat nog op een intranet, tot de volgende synchronisatie of jouw keuze.</numerusform>
            <numerusform>%Ln items staan nog op een intranet, tot de volgende synchronisatie of jouw keuze.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PauseCard</name>
    <message>
        <source>Keep</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>Pause everything</source>
        <translation>Alles stilzetten</translation>
    </message>
    <message>
        <source>Pause everything that is planned</source>
        <translation>Alles wat gepland staat stilzetten</translation>
    </message>
    <message>
        <source>Nothing appears by itself until you go on. What stands on an intranet already leaves it with the next synchronisation. What was due in the meantime waits for your choice.</source>
        <translation>Er verschijnt niets vanzelf tot je verdergaat. Wat al klaarstaat op een intranet gaat er bij de volgende synchronisatie af. Wat intussen had moeten verschijnen, wacht daarna op jouw keuze.</translation>
    </message>
    <message>
        <source>Ends by itself on</source>
        <translation>Eindigt vanzelf op</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <translation>ddd d MMM yyyy</translation>
    </message>
    <message>
        <source>Day on which it ends</source>
        <translation>Dag waarop het eindigt</translation>
    </message>
    <message>
        <source>Time at which it ends</source>
        <translation>Tijd waarop het eindigt</translation>
    </message>
    <message>
        <source>Why, for example: accident at the site in Assen</source>
        <translation>Waarom, bijvoorbeeld: ongeval op de locatie in Assen</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
</context>
<context>
    <name>PausingController</name>
    <message>
        <source>Everything is paused – Ctrl+Z takes it back</source>
        <translation>Alles staat stil – Ctrl+Z neemt het terug</translation>
    </message>
    <message>
        <source>Publishing goes on – what was due meanwhile waits for your choice</source>
        <translation>Publiceren gaat verder – wat intussen had moeten verschijnen, wacht op jouw keuze</translation>
    </message>
</context>
<context>
    <name>PeopleMenu</name>
    <message>
        <source>Type a name</source>
        <translation>Typ een naam</translation>
    </message>
    <message>
        <source>Name of a colleague</source>
        <translation>Naam van een collega</translation>
    </message>
    <message>
        <source>Colleagues of that name</source>
        <translation>Collega’s die zo heten</translation>
    </message>
    <message>
        <source>Nobody of that name is active on your intranets.</source>
        <translation>Niemand die zo heet is actief op je intranetten.</translation>
    </message>
    <message>
        <source>Two letters or more. Tick who belongs to this persona.</source>
        <translation>Twee letters of meer. Vink aan wie bij deze persona hoort.</translation>
    </message>
</context>
<context>
    <name>PeoplePicker</name>
    <message>
        <source>Pick by name…</source>
        <translation>Kies op naam…</translation>
    </message>
    <message>
        <source>Pick nobody</source>
        <translation>Niemand kiezen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln picked</source>
        <translation>
            <numerusform>%Ln gekozen</numerusform>
            <numerusform>%Ln gekozen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonaChips</name>
    <message>
        <source>There are no personas yet. Make them under “Personas”.</source>
        <translation>Er zijn nog geen persona&apos;s. Maak ze bij ‘Persona&apos;s’.</translation>
    </message>
    <message>
        <source>{name} reads along</source>
        <translation>{name} leest mee</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>gekozen</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>niet gekozen</translation>
    </message>
    <message>
        <source>Press once: made for them. Twice: they read along. Again: not for them.</source>
        <translation>Eén keer drukken: voor hen gemaakt. Twee keer: zij lezen mee. Nog eens: niet voor hen.</translation>
    </message>
</context>
<context>
    <name>PersonaForm</name>
    <message>
        <source>No rule yet, so nobody is counted.</source>
        <translation>Nog geen regel, dus er wordt niemand geteld.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln colleague(s) belong to this persona now.</source>
        <translation>
            <numerusform>Er hoort nu %Ln collega bij deze persona.</numerusform>
            <numerusform>Er horen nu %Ln collega’s bij deze persona.</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>In one sentence</source>
        <translation>In één zin</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Taken</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Behoeften</translation>
    </message>
    <message>
        <source>Frustrations</source>
        <translation>Frustraties</translation>
    </message>
    <message>
        <source>Joys</source>
        <translation>Waar ze blij van worden</translation>
    </message>
    <message>
        <source>Channels they use</source>
        <translation>Kanalen die ze gebruiken</translation>
    </message>
    <message>
        <source>When they are busy</source>
        <translation>Wanneer ze het druk hebben</translation>
    </message>
    <message>
        <source>And by hand</source>
        <translation>En met de hand</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Estimated number of people</source>
        <translation>Geschat aantal mensen</translation>
    </message>
    <message>
        <source>At least, items a week</source>
        <translation>Minstens, items per week</translation>
    </message>
    <message>
        <source>At most, items a week</source>
        <translation>Hoogstens, items per week</translation>
    </message>
    <message>
        <source>Part of the organisation</source>
        <translation>Organisatieonderdeel</translation>
    </message>
    <message>
        <source>Locations</source>
        <translation>Locaties</translation>
    </message>
    <message>
        <source>Job levels</source>
        <translation>Functieniveaus</translation>
    </message>
    <message>
        <source>Roles on the intranet</source>
        <translation>Rollen op het intranet</translation>
    </message>
    <message>
        <source>any</source>
        <translation>maakt niet uit</translation>
    </message>
    <message>
        <source>Who belongs to it</source>
        <translation>Wie erbij hoort</translation>
    </message>
    <message>
        <source>How much, and in which language</source>
        <translation>Hoeveel, en in welke taal</translation>
    </message>
    <message>
        <source>one a line</source>
        <translation>één per regel</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>niet bekend</translation>
    </message>
</context>
<context>
    <name>PersonaShares</name>
    <message>
        <source>cannot be counted</source>
        <translation>niet te tellen</translation>
    </message>
    <message>
        <source>too few to show</source>
        <translation>te weinig om te tonen</translation>
    </message>
</context>
<context>
    <name>PersonasPage</name>
    <message>
        <source>Personas</source>
        <translation>Persona&apos;s</translation>
    </message>
    <message>
        <source>New persona</source>
        <translation>Nieuwe persona</translation>
    </message>
    <message>
        <source>No personas yet</source>
        <translation>Nog geen persona&apos;s</translation>
    </message>
    <message>
        <source>A persona is a group of colleagues with the same days. Who do you write for?</source>
        <translation>Een persona is een groep collega&apos;s met dezelfde soort dagen. Voor wie schrijf je?</translation>
    </message>
    <message>
        <source>Make the first one</source>
        <translation>Maak de eerste</translation>
    </message>
    <message>
        <source>Nobody is counted yet: no intranet has been synchronised.</source>
        <translation>Er is nog niemand geteld: er is nog geen intranet gesynchroniseerd.</translation>
    </message>
    <message>
        <source>{people} colleagues ({share}) are described by no persona</source>
        <translation>{people} collega&apos;s ({share}) vallen onder geen enkele persona</translation>
    </message>
</context>
<context>
    <name>PlaceFields</name>
    <message>
        <source>In which community</source>
        <translation>In welke community</translation>
    </message>
    <message>
        <source>On which intranet</source>
        <translation>Op welk intranet</translation>
    </message>
    <message>
        <source>Not said yet</source>
        <translation>Nog niet gezegd</translation>
    </message>
    <message>
        <source>The whole intranet</source>
        <translation>Het hele intranet</translation>
    </message>
</context>
<context>
    <name>PlanCanvas</name>
    <message>
        <source>This day has passed</source>
        <translation>Deze dag is voorbij</translation>
    </message>
</context>
<context>
    <name>PlanExtras</name>
    <message>
        <source>Kept as a template: find it under “Plan from a template”</source>
        <translation>Bewaard als sjabloon: je vindt het bij “Plannen met een sjabloon”</translation>
    </message>
    <message>
        <source>Choose the items first: Ctrl and a click, or Shift and a click for a stretch</source>
        <translation>Kies eerst de berichten: Ctrl en een klik, of Shift en een klik voor een reeks</translation>
    </message>
</context>
<context>
    <name>PlanFilters</name>
    <message>
        <source>Search the plan</source>
        <translation>Zoek in de planning</translation>
    </message>
    <message>
        <source>Persona</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>Iedereen</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>All but cancelled</source>
        <translation>Alles behalve geannuleerd</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Doel</translation>
    </message>
    <message>
        <source>Every purpose</source>
        <translation>Elk doel</translation>
    </message>
    <message>
        <source>Intranet</source>
        <translation>Intranet</translation>
    </message>
    <message>
        <source>Every intranet</source>
        <translation>Elk intranet</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Campagne</translation>
    </message>
    <message>
        <source>Every campaign</source>
        <translation>Elke campagne</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Nog niemand</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>Van wie</translation>
    </message>
    <message>
        <source>Whoever takes care of it</source>
        <translation>Wie er ook voor zorgt</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Fase</translation>
    </message>
    <message>
        <source>Every phase</source>
        <translation>Elke fase</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Wissen</translation>
    </message>
</context>
<context>
    <name>PlanMenu</name>
    <message>
        <source>Plan from a template…</source>
        <translation>Plannen met een sjabloon…</translation>
    </message>
    <message>
        <source>Keep the chosen items as a template</source>
        <translation>Bewaar de gekozen berichten als sjabloon</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Campagnes</translation>
    </message>
    <message>
        <source>New event…</source>
        <translation>Nieuwe bijeenkomst…</translation>
    </message>
    <message>
        <source>Texts to use again…</source>
        <translation>Vaste teksten…</translation>
    </message>
    <message>
        <source>Put on the next free slot</source>
        <translation>Op het volgende vrije moment zetten</translation>
    </message>
    <message>
        <source>Weekly rhythm: slots, quiet times, limits</source>
        <translation>Weekritme: vaste momenten, stille tijden, grenzen</translation>
    </message>
    <message>
        <source>Pause everything…</source>
        <translation>Alles stilzetten…</translation>
    </message>
    <message>
        <source>Bring in a file…</source>
        <translation>Bestand binnenhalen…</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>Opslaan als bestand…</translation>
    </message>
    <message>
        <source>Follow in other calendars…</source>
        <translation>Volgen in andere agenda’s…</translation>
    </message>
    <message>
        <source>Who says yes before it is scheduled</source>
        <translation>Wie zegt ja voordat het wordt ingepland</translation>
    </message>
    <message>
        <source>More to plan</source>
        <translation>Meer te plannen</translation>
    </message>
</context>
<context>
    <name>PlanSearching</name>
    <message>
        <source>“{text}” in the whole plan</source>
        <translation>“{text}” in de hele planning</translation>
    </message>
</context>
<context>
    <name>PrintCard</name>
    <message>
        <source>Print or save as PDF</source>
        <translation>Afdrukken of opslaan als pdf</translation>
    </message>
    <message>
        <source>With the filters and colours of the calendar. Private notes are never on paper.</source>
        <translation>Met de filters en kleuren van de kalender. Eigen notities komen nooit op papier.</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Wat je nu ziet</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Deze maand</translation>
    </message>
    <message>
        <source>This quarter</source>
        <translation>Dit kwartaal</translation>
    </message>
    <message>
        <source>A page for each month</source>
        <translation>Een bladzijde per maand</translation>
    </message>
    <message>
        <source>A list, day by day</source>
        <translation>Een lijst, dag voor dag</translation>
    </message>
    <message>
        <source>Which days</source>
        <translation>Welke dagen</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Hoe</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Opslaan als pdf…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Afdrukken…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
</context>
<context>
    <name>QueueController</name>
    <message>
        <source>This link is not safe to open</source>
        <translation>Deze link is niet veilig om te openen</translation>
    </message>
</context>
<context>
    <name>QueuePage</name>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln nieuw</numerusform>
            <numerusform>%Ln nieuw</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln handled – clear</source>
        <translation>
            <numerusform>%Ln klaar – wissen</numerusform>
            <numerusform>%Ln klaar – wissen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>%Ln bericht</numerusform>
            <numerusform>%Ln berichten</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the queue…</source>
        <translation>De wachtrij wordt gelezen…</translation>
    </message>
    <message>
        <source>Nothing fits this search and these filters.</source>
        <translation>Niets past bij deze zoekopdracht en deze filters.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Niets gevonden</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Alles tonen</translation>
    </message>
    <message>
        <source>The console is fetching your intranets. The first time takes longest.</source>
        <translation>De console haalt je intranetten op. De eerste keer duurt het langst.</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>Hier is nog niets</translation>
    </message>
    <message>
        <source>Synchronise now</source>
        <translation>Nu synchroniseren</translation>
    </message>
    <message>
        <source>What came in since the last connection shows up when the network is back.</source>
        <translation>Wat sinds de laatste verbinding is binnengekomen, verschijnt als het netwerk terug is.</translation>
    </message>
    <message>
        <source>Nothing waits in your copy</source>
        <translation>In je kopie wacht niets</translation>
    </message>
    <message>
        <source>Try again now</source>
        <translation>Nu opnieuw proberen</translation>
    </message>
    <message>
        <source>Open {host}?</source>
        <translation>{host} openen?</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Openen in de browser</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s): {action}?</source>
        <translation>
            <numerusform>%Ln bericht: {action}?</numerusform>
            <numerusform>%Ln berichten: {action}?</numerusform>
        </translation>
    </message>
    <message>
        <source>You can undo this until it is sent.</source>
        <translation>Je kunt dit terugdraaien tot het is verstuurd.</translation>
    </message>
    <message>
        <source>New items show up here by themselves.</source>
        <translation>Nieuwe berichten verschijnen hier vanzelf.</translation>
    </message>
    <message>
        <source>Everything is decided</source>
        <translation>Over alles is beslist</translation>
    </message>
    <message>
        <source>Nothing is assigned to you</source>
        <translation>Er staat niets op jouw naam</translation>
    </message>
    <message>
        <source>Press M on an item to take it.</source>
        <translation>Druk op M bij een bericht om het op je te nemen.</translation>
    </message>
    <message>
        <source>Nothing is snoozed</source>
        <translation>Er is niets uitgesteld</translation>
    </message>
    <message>
        <source>Press Z on an item to see it later.</source>
        <translation>Druk op Z bij een bericht om het later te zien.</translation>
    </message>
    <message>
        <source>Nothing waits to be sent</source>
        <translation>Er wacht niets op verzending</translation>
    </message>
    <message>
        <source>Decisions stand here until they are confirmed.</source>
        <translation>Beslissingen staan hier tot ze zijn bevestigd.</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Hier is niets</translation>
    </message>
    <message>
        <source>Search in the queue</source>
        <translation>Zoeken in de wachtrij</translation>
    </message>
    <message>
        <source>Search author, text or community  (/)</source>
        <translation>Zoek op auteur, tekst of community  (/)</translation>
    </message>
    <message>
        <source>Order of the list</source>
        <translation>Volgorde van de lijst</translation>
    </message>
    <message>
        <source>New items</source>
        <translation>Nieuwe berichten</translation>
    </message>
    <message>
        <source>Handled</source>
        <translation>Afgehandeld</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Wachtrij</translation>
    </message>
    <message>
        <source>Items that wait for a decision. J and K move, the question mark shows all keys.</source>
        <translation>Berichten die op een beslissing wachten. J en K bewegen, het vraagteken toont alle toetsen.</translation>
    </message>
</context>
<context>
    <name>QuietField</name>
    <message>
        <source>Quiet: nothing appears</source>
        <translation>Stil: er verschijnt niets</translation>
    </message>
    <message>
        <source>only within these hours</source>
        <translation>alleen tussen deze tijden</translation>
    </message>
</context>
<context>
    <name>ReachCard</name>
    <message>
        <source>This comes back. What is it about?</source>
        <translation>Dit komt terug. Waar gaat het om?</translation>
    </message>
    <message>
        <source>Only this one</source>
        <translation>Alleen deze</translation>
    </message>
    <message>
        <source>This one and all that follow</source>
        <translation>Deze en alle volgende</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>Allemaal</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
</context>
<context>
    <name>Rearranging</name>
    <message>
        <source>It is for somebody else now – Ctrl+Z takes it back</source>
        <translation>Het is nu voor iemand anders – met Ctrl+Z draai je het terug</translation>
    </message>
    <message>
        <source>Planned – Ctrl+Z takes it back</source>
        <translation>Ingepland – met Ctrl+Z draai je het terug</translation>
    </message>
    <message>
        <source>{status} now – Ctrl+Z takes it back</source>
        <translation>Nu: {status} – met Ctrl+Z draai je het terug</translation>
    </message>
</context>
<context>
    <name>ReasonCard</name>
    <message>
        <source>Press a number, or write your own reason.</source>
        <translation>Druk op een cijfer of schrijf je eigen reden.</translation>
    </message>
    <message>
        <source>Explanation for your colleagues</source>
        <translation>Uitleg voor je collega&apos;s</translation>
    </message>
    <message>
        <source>Explanation for your colleagues (optional)</source>
        <translation>Uitleg voor je collega&apos;s (mag leeg blijven)</translation>
    </message>
    <message>
        <source>Message to the author</source>
        <translation>Bericht aan de auteur</translation>
    </message>
    <message>
        <source>Message to the author (optional)</source>
        <translation>Bericht aan de auteur (mag leeg blijven)</translation>
    </message>
    <message>
        <source>Enter sends, Esc closes</source>
        <translation>Enter verstuurt, Esc sluit</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Versturen</translation>
    </message>
    <message numerus="yes">
        <source>Hide %Ln item(s): why?</source>
        <translation>
            <numerusform>Waarom verberg je dit bericht?</numerusform>
            <numerusform>Waarom verberg je deze %Ln berichten?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reject %Ln item(s): why?</source>
        <translation>
            <numerusform>Waarom wijs je dit bericht af?</numerusform>
            <numerusform>Waarom wijs je deze %Ln berichten af?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln item(s): why?</source>
        <translation>
            <numerusform>Waarom verwijder je dit bericht?</numerusform>
            <numerusform>Waarom verwijder je deze %Ln berichten?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultsPanel</name>
    <message>
        <source>What it brought</source>
        <translation>Wat het opleverde</translation>
    </message>
    <message>
        <source>Who replied or reacted, of each persona on that intranet</source>
        <translation>Wie reageerde of waardering gaf, per persona op dat intranet</translation>
    </message>
    <message>
        <source>How often it was read is not known: the intranet does not tell.</source>
        <translation>Hoe vaak het is gelezen, is niet bekend: het intranet vertelt dat niet.</translation>
    </message>
    <message>
        <source>Not known yet: the copy of the intranet does not show this post.</source>
        <translation>Nog niet bekend: de kopie van het intranet heeft dit bericht niet.</translation>
    </message>
    <message>
        <source>Nobody has replied in two working days. React yourself, or ask a colleague to.</source>
        <translation>Al twee werkdagen heeft niemand gereageerd. Reageer zelf, of vraag het een collega.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln reply(ies)</source>
        <translation>
            <numerusform>%Ln reactie</numerusform>
            <numerusform>%Ln reacties</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln colleague(s)</source>
        <translation>
            <numerusform>%Ln collega</numerusform>
            <numerusform>%Ln collega&apos;s</numerusform>
        </translation>
    </message>
    <message>
        <source>reactions not known</source>
        <translation>waarderingen onbekend</translation>
    </message>
    <message numerus="yes">
        <source>%Ln reaction(s)</source>
        <translation>
            <numerusform>%Ln waardering</numerusform>
            <numerusform>%Ln waarderingen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewPart</name>
    <message>
        <source>Ask for a review…</source>
        <translation>Laat nakijken…</translation>
    </message>
    <message>
        <source>Record an answer…</source>
        <translation>Noteer een antwoord…</translation>
    </message>
    <message>
        <source>Save first: colleagues say yes to the text that is kept.</source>
        <translation>Bewaar eerst: collega’s zeggen ja tegen de tekst die bewaard is.</translation>
    </message>
    <message>
        <source>Who was asked, and what they said</source>
        <translation>Wie is gevraagd, en wat ze zeiden</translation>
    </message>
</context>
<context>
    <name>Reviewing</name>
    <message>
        <source>In review – Ctrl+Z in the calendar takes it back</source>
        <translation>Wordt nagekeken – met Ctrl+Z in de kalender maak je het ongedaan</translation>
    </message>
    <message>
        <source>Recorded – enough colleagues said yes</source>
        <translation>Genoteerd – genoeg collega’s zeiden ja</translation>
    </message>
    <message>
        <source>Recorded – it is a draft that can be changed</source>
        <translation>Genoteerd – het is een concept dat je kunt aanpassen</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Genoteerd</translation>
    </message>
    <message>
        <source>Comment added – Ctrl+Z in the calendar takes it back</source>
        <translation>Opmerking toegevoegd – met Ctrl+Z in de kalender maak je het ongedaan</translation>
    </message>
    <message>
        <source>Comment removed – Ctrl+Z in the calendar takes it back</source>
        <translation>Opmerking verwijderd – met Ctrl+Z in de kalender maak je het ongedaan</translation>
    </message>
    <message>
        <source>Who says yes: {who}</source>
        <translation>Wie zegt ja: {who}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) stay scheduled without it</source>
        <translation>
            <numerusform>%Ln item blijft ingepland zonder dat ja</numerusform>
            <numerusform>%Ln items blijven ingepland zonder dat ja</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Opgeslagen als {file}</translation>
    </message>
    <message>
        <source>No mail program answered. Save a PDF and send that.</source>
        <translation>Er is geen mailprogramma dat antwoordt. Sla een pdf op en verstuur die.</translation>
    </message>
</context>
<context>
    <name>RhythmController</name>
    <message>
        <source>Kept – Ctrl+Z in the calendar takes it back</source>
        <translation>Bewaard – Ctrl+Z in de kalender neemt het terug</translation>
    </message>
</context>
<context>
    <name>RhythmPage</name>
    <message>
        <source>Weekly rhythm</source>
        <translation>Weekritme</translation>
    </message>
    <message>
        <source>Back to the calendar</source>
        <translation>Terug naar de kalender</translation>
    </message>
</context>
<context>
    <name>SavedFilters</name>
    <message>
        <source>Filters</source>
        <translation>Filters</translation>
    </message>
    <message>
        <source>Keep this filter…</source>
        <translation>Dit filter bewaren…</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergeten</translation>
    </message>
</context>
<context>
    <name>SearchHits</name>
    <message numerus="yes">
        <source>%Ln elsewhere in the plan</source>
        <translation>
            <numerusform>%Ln elders in de planning</numerusform>
            <numerusform>%Ln elders in de planning</numerusform>
        </translation>
    </message>
    <message>
        <source>the next on {day}</source>
        <translation>de volgende op {day}</translation>
    </message>
    <message>
        <source>the one before on {day}</source>
        <translation>de vorige op {day}</translation>
    </message>
    <message>
        <source>Nothing elsewhere in the plan</source>
        <translation>Elders in de planning niets</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Toon alles</translation>
    </message>
    <message>
        <source>The one before (Shift+F3)</source>
        <translation>De vorige (Shift+F3)</translation>
    </message>
    <message>
        <source>The next one (F3)</source>
        <translation>De volgende (F3)</translation>
    </message>
</context>
<context>
    <name>SeasonRow</name>
    <message>
        <source>What makes them busy</source>
        <translation>Waarmee ze het druk hebben</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Van</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Tot en met</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>What it leaves of their time</source>
        <translation>Wat er van hun tijd overblijft</translation>
    </message>
    <message>
        <source>as usual</source>
        <translation>gewoon</translation>
    </message>
    <message>
        <source>Remove this season</source>
        <translation>Deze drukke tijd verwijderen</translation>
    </message>
</context>
<context>
    <name>SeasonsField</name>
    <message>
        <source>Add a busy season</source>
        <translation>Drukke tijd toevoegen</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Encrypted; the key is in the keyring of this computer.</source>
        <translation>Versleuteld; de sleutel staat in de sleutelbos van deze computer.</translation>
    </message>
    <message>
        <source>Not encrypted: this computer has no keyring to keep a key in.</source>
        <translation>Niet versleuteld: deze computer heeft geen sleutelbos om een sleutel in te bewaren.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Weergave</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tekstgrootte</translation>
    </message>
    <message>
        <source>Time to undo</source>
        <translation>Bedenktijd</translation>
    </message>
    <message>
        <source>Seconds in which a decision can be undone</source>
        <translation>Seconden waarin je een beslissing kunt terugdraaien</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>A decision waits this long before it is sent. 0 sends at once.</source>
        <translation>Zo lang wacht een beslissing voordat ze wordt verstuurd. Bij 0 meteen.</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Holidays and own days…</source>
        <translation>Vakanties en eigen dagen…</translation>
    </message>
    <message>
        <source>Which school regions count, your own busy and free days, and the usual time.</source>
        <translation>Welke schoolregio’s tellen, je eigen drukke en vrije dagen, en de vaste tijd.</translation>
    </message>
    <message>
        <source>Your data</source>
        <translation>Je gegevens</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Opening your data…</source>
        <translation>Je gegevens worden geopend…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Wachtrij</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activiteit</translation>
    </message>
    <message>
        <source>Intranets</source>
        <translation>Intranetten</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
</context>
<context>
    <name>ShiftCard</name>
    <message>
        <source>Begin on another day</source>
        <translation>Op een andere dag beginnen</translation>
    </message>
    <message>
        <source>All items move along and keep their times. What has been published stays where it is.</source>
        <translation>Alle berichten schuiven mee en houden hun tijd. Wat al geplaatst is, blijft staan.</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <translation>ddd d MMM yyyy</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Eerste dag</translation>
    </message>
    <message>
        <source>Where everything would land</source>
        <translation>Waar alles terechtkomt</translation>
    </message>
    <message>
        <source>Move all of it</source>
        <translation>Verplaats alles</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
</context>
<context>
    <name>SlotDelegate</name>
    <message>
        <source>For everything</source>
        <translation>Voor alles</translation>
    </message>
</context>
<context>
    <name>SlotsPanel</name>
    <message>
        <source>Slots</source>
        <translation>Vaste momenten</translation>
    </message>
    <message>
        <source>Fixed moments of the week at which something may appear. “Put on the next free slot” fills them; what a slot asks, an item has to say.</source>
        <translation>Momenten in de week waarop er iets mag verschijnen. “Op het volgende vrije moment zetten” vult ze. Vraagt een moment om een doel of persona, dan moet het item die ook hebben.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tijd</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Doel</translation>
    </message>
    <message>
        <source>Persona</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Intranet</source>
        <translation>Intranet</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Toevoegen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Any purpose</source>
        <translation>Elk doel</translation>
    </message>
    <message>
        <source>Any persona</source>
        <translation>Elke persona</translation>
    </message>
    <message>
        <source>Any intranet</source>
        <translation>Elk intranet</translation>
    </message>
</context>
<context>
    <name>SpreadChart</name>
    <message>
        <source>{share}, target {target}</source>
        <translation>{share}, streef {target}</translation>
    </message>
</context>
<context>
    <name>SpreadPanel</name>
    <message>
        <source>What it does for people</source>
        <translation>Wat het met mensen doet</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergelijk met</translation>
    </message>
    <message>
        <source>of the items only draw attention or inform</source>
        <translation>van de items attendeert of informeert alleen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) with a purpose</source>
        <translation>
            <numerusform>%Ln item met een doel</numerusform>
            <numerusform>%Ln items met een doel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without one are left out</source>
        <translation>
            <numerusform>%Ln zonder telt niet mee</numerusform>
            <numerusform>%Ln zonder tellen niet mee</numerusform>
        </translation>
    </message>
    <message>
        <source>{share} should go to other purposes</source>
        <translation>{share} hoort naar andere doelen te gaan</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Go on</source>
        <translation>Verdergaan</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pauzeren</translation>
    </message>
    <message>
        <source>Go on synchronising</source>
        <translation>Verdergaan met synchroniseren</translation>
    </message>
    <message>
        <source>Pause the synchronisation</source>
        <translation>Synchroniseren pauzeren</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Nu synchroniseren</translation>
    </message>
    <message>
        <source>Synchronise now (F5)</source>
        <translation>Nu synchroniseren (F5)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>nog %Ln</numerusform>
            <numerusform>nog %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TakingBack</name>
    <message>
        <source>Cancelled – Ctrl+Z takes it back</source>
        <translation>Geannuleerd – Ctrl+Z draait het terug</translation>
    </message>
    <message>
        <source>Taken back: {change}</source>
        <translation>Teruggedraaid: {change}</translation>
    </message>
    <message>
        <source>Done again: {change}</source>
        <translation>Opnieuw gedaan: {change}</translation>
    </message>
</context>
<context>
    <name>TemplateCard</name>
    <message numerus="yes">
        <source>%Ln item(s) would be planned, as drafts</source>
        <translation>
            <numerusform>%Ln bericht wordt gepland, als concept</numerusform>
            <numerusform>%Ln berichten worden gepland, als concept</numerusform>
        </translation>
    </message>
    <message>
        <source>Plan from a template</source>
        <translation>Plannen met een sjabloon</translation>
    </message>
    <message>
        <source>Plan all of it</source>
        <translation>Plan alles</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>Uit een bestand…</translation>
    </message>
    <message>
        <source>Share as a file…</source>
        <translation>Deel als bestand…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Sjablonen</translation>
    </message>
    <message>
        <source>A template of a file</source>
        <translation>Een sjabloon uit een bestand</translation>
    </message>
    <message>
        <source>Share this template</source>
        <translation>Deel dit sjabloon</translation>
    </message>
</context>
<context>
    <name>TemplateForm</name>
    <message>
        <source>Not said yet</source>
        <translation>Nog niet gekozen</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Eerste dag</translation>
    </message>
    <message>
        <source>How many weeks</source>
        <translation>Hoeveel weken</translation>
    </message>
    <message>
        <source>What falls on a holiday</source>
        <translation>Wat op een feestdag valt</translation>
    </message>
    <message>
        <source>In a new campaign</source>
        <translation>In een nieuwe campagne</translation>
    </message>
    <message>
        <source>On which intranet</source>
        <translation>Op welk intranet</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Voor wie</translation>
    </message>
    <message>
        <source>its name; empty for none</source>
        <translation>de naam; leeg is zonder</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <translation>ddd d MMM yyyy</translation>
    </message>
    <message>
        <source>Personas</source>
        <translation>Persona&apos;s</translation>
    </message>
    <message>
        <source>Nobody in particular</source>
        <translation>Niemand in het bijzonder</translation>
    </message>
    <message>
        <source>what stands here in the texts</source>
        <translation>wat hier in de teksten komt</translation>
    </message>
</context>
<context>
    <name>TemplatesController</name>
    <message numerus="yes">
        <source>%Ln item(s) planned – Ctrl+Z takes all of it back</source>
        <translation>
            <numerusform>%Ln bericht gepland – Ctrl+Z draait het terug</numerusform>
            <numerusform>%Ln berichten gepland – Ctrl+Z draait alles terug</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TextInsert</name>
    <message>
        <source>Insert a text…</source>
        <translation>Tekst invoegen…</translation>
    </message>
    <message>
        <source>A text or signature that you use again and again</source>
        <translation>Een tekst of afzender die je vaker gebruikt</translation>
    </message>
    <message>
        <source>Keep texts to use again…</source>
        <translation>Vaste teksten bewaren…</translation>
    </message>
</context>
<context>
    <name>TextsCard</name>
    <message>
        <source>Texts to use again</source>
        <translation>Vaste teksten</translation>
    </message>
    <message>
        <source>{platform}, {persona} and {date} are filled in when you use the text: the name of the intranet, for whom the item is, and its day.</source>
        <translation>{platform}, {persona} en {date} worden ingevuld als je de tekst gebruikt: de naam van het intranet, voor wie het item is, en de dag.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Name of the text</source>
        <translation>Naam van de tekst</translation>
    </message>
    <message>
        <source>It always stands at the end, as a signature</source>
        <translation>Hij staat altijd onderaan, als afzender</translation>
    </message>
    <message>
        <source>Text in {language}</source>
        <translation>Tekst in het {language}</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Teksten</translation>
    </message>
    <message>
        <source>New text</source>
        <translation>Nieuwe tekst</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Bewaren</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Ideas without a day</source>
        <translation>Ideeën zonder dag</translation>
    </message>
    <message>
        <source>Drag an idea onto a day: it gets the usual time.</source>
        <translation>Sleep een idee naar een dag: het krijgt de vaste tijd.</translation>
    </message>
    <message>
        <source>No idea fits what you search or chose above. Clear shows all of them.</source>
        <translation>Geen idee past bij wat je zoekt of hierboven koos. Met Wissen zie je ze allemaal.</translation>
    </message>
    <message>
        <source>Next free slot</source>
        <translation>Volgende vrije moment</translation>
    </message>
    <message>
        <source>The chosen ideas, one after the other (S)</source>
        <translation>De gekozen ideeën, een voor een (S)</translation>
    </message>
    <message>
        <source>Waits for your choice  {count}</source>
        <translation>Wacht op jouw keuze  {count}</translation>
    </message>
    <message>
        <source>Missed, refused, or changed on the intranet. Open one to choose.</source>
        <translation>Gemist, geweigerd of op het intranet veranderd. Open er een om te kiezen.</translation>
    </message>
    <message>
        <source>Nothing here. Drag an item from the calendar here to take its day away.</source>
        <translation>Niets hier. Sleep een item uit de kalender hierheen om de dag weg te halen.</translation>
    </message>
</context>
<context>
    <name>VersionsBar</name>
    <message>
        <source>Also as:</source>
        <translation>Ook als:</translation>
    </message>
    <message>
        <source>Make a version for…</source>
        <translation>Maak een versie voor…</translation>
    </message>
    <message>
        <source>The same message in other words, for others</source>
        <translation>Hetzelfde bericht in andere woorden, voor anderen</translation>
    </message>
    <message>
        <source>Open the version {which}</source>
        <translation>Open de versie {which}</translation>
    </message>
    <message>
        <source>everyone</source>
        <translation>iedereen</translation>
    </message>
    <message>
        <source>no day yet</source>
        <translation>nog geen dag</translation>
    </message>
    <message>
        <source>Others, to be said in the version</source>
        <translation>Anderen, dat zeg je in de versie</translation>
    </message>
</context>
<context>
    <name>VersionsController</name>
    <message>
        <source>This is the version – Ctrl+Z in the calendar takes it back</source>
        <translation>Dit is de versie – Ctrl+Z in de kalender haalt haar weer weg</translation>
    </message>
    <message>
        <source>Moved to {moment} with its versions – Ctrl+Z takes it back</source>
        <translation>Met alle versies verplaatst naar {moment} – Ctrl+Z zet het terug</translation>
    </message>
    <message>
        <source>Save this item first; its version begins with the same words</source>
        <translation>Sla dit item eerst op; de versie begint met dezelfde woorden</translation>
    </message>
</context>
<context>
    <name>WeekCanvas</name>
    <message>
        <source>{days} · week {number}</source>
        <translation>{days} · week {number}</translation>
    </message>
    <message>
        <source>This moment has passed</source>
        <translation>Dit moment is voorbij</translation>
    </message>
</context>
<context>
    <name>WeekendChip</name>
    <message>
        <source>Weekend</source>
        <translation>Weekend</translation>
    </message>
    <message>
        <source>Show Saturday and Sunday in the week (W)</source>
        <translation>Toon zaterdag en zondag in de week (W)</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Making the demo…</source>
        <translation>De demo wordt gemaakt…</translation>
    </message>
    <message>
        <source>This takes a few seconds, the first time only.</source>
        <translation>Dit duurt enkele seconden, alleen de eerste keer.</translation>
    </message>
    <message>
        <source>Try the demo</source>
        <translation>De demo proberen</translation>
    </message>
    <message>
        <source>A made-up organisation on this computer. Nothing leaves it, and nothing can go wrong.</source>
        <translation>Een verzonnen organisatie op deze computer. Er gaat niets naar buiten en er kan niets misgaan.</translation>
    </message>
    <message>
        <source>Connect an intranet</source>
        <translation>Intranet koppelen</translation>
    </message>
    <message>
        <source>You need its address, your user name and a token (an application password).</source>
        <translation>Je hebt het adres, je gebruikersnaam en een token (een toepassingswachtwoord) nodig.</translation>
    </message>
    <message>
        <source>Begin with the calendar</source>
        <translation>Begin met de kalender</translation>
    </message>
    <message>
        <source>Plan what your colleagues get to read. An intranet can be connected at any time.</source>
        <translation>Plan wat je collega&apos;s te lezen krijgen. Een intranet koppelen kan altijd nog.</translation>
    </message>
    <message>
        <source>Welcome to CM Console</source>
        <translation>Welkom bij CM Console</translation>
    </message>
    <message>
        <source>Everything that waits for a decision on your intranets, in one window. Decide by key, also without a network.</source>
        <translation>Alles wat op je intranetten op een beslissing wacht, in één venster. Beslis met een toets, ook zonder netwerk.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
</context>
<context>
    <name>WhenFields</name>
    <message>
        <source>On</source>
        <translation>Op</translation>
    </message>
    <message>
        <source>Next free slot</source>
        <translation>Volgende vrije moment</translation>
    </message>
    <message>
        <source>The next fixed moment of your week that suits this item (Alt+S)</source>
        <translation>Het volgende vaste moment van je week dat bij dit item past (Alt+S)</translation>
    </message>
    <message>
        <source>It has a day and a time</source>
        <translation>Het heeft een dag en een tijd</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <translation>ddd d MMM yyyy</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tijd</translation>
    </message>
    <message>
        <source>How it comes back</source>
        <translation>Hoe het terugkomt</translation>
    </message>
    <message>
        <source>Own rule (RRULE)</source>
        <translation>Eigen regel (RRULE)</translation>
    </message>
    <message>
        <source>A rule as calendars write it (RFC 5545)</source>
        <translation>Een regel zoals agenda&apos;s die schrijven (RFC 5545)</translation>
    </message>
    <message>
        <source>By a rule of my own…</source>
        <translation>Volgens een eigen regel…</translation>
    </message>
</context>
<context>
    <name>WordingTabs</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Title in {language}</source>
        <translation>Titel in het {language}</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>Text in {language}</source>
        <translation>Tekst in het {language}</translation>
    </message>
</context>
<context>
    <name>WorkloadTable</name>
    <message>
        <source>Who takes care of it: work and hours</source>
        <translation>Wie ervoor zorgt: werk en uren</translation>
    </message>
</context>
<context>
    <name>agenda</name>
    <message>
        <source>week {number}</source>
        <translation>week {number}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>vandaag</translation>
    </message>
</context>
<context>
    <name>calendar_file_dialog</name>
    <message>
        <source>Calendar for other programs (*.ics)</source>
        <translation>Agenda voor andere programma&apos;s (*.ics)</translation>
    </message>
    <message>
        <source>Table for a spreadsheet (*.csv)</source>
        <translation>Tabel voor een rekenblad (*.csv)</translation>
    </message>
    <message>
        <source>Bring in a file</source>
        <translation>Bestand binnenhalen</translation>
    </message>
    <message>
        <source>Calendars (*.ics *.csv)</source>
        <translation>Agenda&apos;s (*.ics *.csv)</translation>
    </message>
    <message>
        <source>Save as a file</source>
        <translation>Opslaan als bestand</translation>
    </message>
</context>
<context>
    <name>colours</name>
    <message>
        <source>Blue</source>
        <translation>Blauw</translation>
    </message>
    <message>
        <source>Sea green</source>
        <translation>Zeegroen</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Groen</translation>
    </message>
    <message>
        <source>Ochre</source>
        <translation>Oker</translation>
    </message>
    <message>
        <source>Rust</source>
        <translation>Roest</translation>
    </message>
    <message>
        <source>Brick red</source>
        <translation>Baksteenrood</translation>
    </message>
    <message>
        <source>Raspberry</source>
        <translation>Framboos</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Paars</translation>
    </message>
    <message>
        <source>Slate</source>
        <translation>Leisteen</translation>
    </message>
</context>
<context>
    <name>dates</name>
    <message>
        <source>dddd d MMMM</source>
        <translation>dddd d MMMM</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>no time yet</source>
        <translation>nog geen tijd</translation>
    </message>
    <message>
        <source>whole country</source>
        <translation>heel Nederland</translation>
    </message>
</context>
<context>
    <name>detail</name>
    <message>
        <source>Nothing else was said around this.</source>
        <translation>Hierover is verder niets gezegd.</translation>
    </message>
    <message>
        <source>this item</source>
        <translation>dit bericht</translation>
    </message>
    <message>
        <source>The intranet does not say who wrote this.</source>
        <translation>Het intranet zegt niet wie dit schreef.</translation>
    </message>
    <message>
        <source>Member since</source>
        <translation>Lid sinds</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Berichten</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Reacties</translation>
    </message>
    <message>
        <source>Hidden, spam or removed</source>
        <translation>Verborgen, spam of verwijderd</translation>
    </message>
    <message>
        <source>Most recent</source>
        <translation>Meest recent</translation>
    </message>
    <message>
        <source>This intranet has no reports.</source>
        <translation>Dit intranet kent geen meldingen.</translation>
    </message>
    <message>
        <source>Nobody reported this.</source>
        <translation>Niemand heeft dit gemeld.</translation>
    </message>
    <message>
        <source>name hidden</source>
        <translation>naam verborgen</translation>
    </message>
    <message>
        <source>name unknown</source>
        <translation>naam onbekend</translation>
    </message>
    <message>
        <source>No earlier decisions and no notes.</source>
        <translation>Geen eerdere beslissingen en geen notities.</translation>
    </message>
    <message>
        <source>here</source>
        <translation>hier</translation>
    </message>
    <message>
        <source>on the intranet</source>
        <translation>op het intranet</translation>
    </message>
</context>
<context>
    <name>editor</name>
    <message>
        <source>Edit the text of {author}</source>
        <translation>Tekst van {author} bewerken</translation>
    </message>
    <message>
        <source>Reply to {author}; everybody can read it</source>
        <translation>Antwoord aan {author}; iedereen kan het lezen</translation>
    </message>
    <message>
        <source>Note; stays in this console</source>
        <translation>Notitie; blijft in deze console</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>Something went wrong</source>
        <translation>Er ging iets mis</translation>
    </message>
    <message>
        <source>Try again. If it stays, save a diagnosis with “doctor”.</source>
        <translation>Probeer het opnieuw. Blijft het zo, bewaar dan een diagnose met ‘doctor’.</translation>
    </message>
    <message>
        <source>{host} cannot be reached</source>
        <translation>{host} is niet bereikbaar</translation>
    </message>
    <message>
        <source>Check the address and your network. What you decide now is kept and sent later.</source>
        <translation>Controleer het adres en je netwerk. Wat je nu beslist, blijft bewaard en wordt later verstuurd.</translation>
    </message>
    <message>
        <source>{host} did not answer in time</source>
        <translation>{host} antwoordde niet op tijd</translation>
    </message>
    <message>
        <source>The console looks again before it sends anything twice. Nothing to do.</source>
        <translation>De console kijkt eerst opnieuw voordat ze iets twee keer verstuurt. Je hoeft niets te doen.</translation>
    </message>
    <message>
        <source>{host} has a problem of its own (code {status})</source>
        <translation>{host} heeft zelf een probleem (code {status})</translation>
    </message>
    <message>
        <source>The console tries again by itself. If it stays, tell the intranet&apos;s administrator.</source>
        <translation>De console probeert het vanzelf opnieuw. Blijft het zo, vertel het dan de beheerder van het intranet.</translation>
    </message>
    <message>
        <source>{host} asks us to slow down</source>
        <translation>{host} vraagt om het rustiger aan te doen</translation>
    </message>
    <message>
        <source>The console waits as long as the server asked and goes on by itself.</source>
        <translation>De console wacht zo lang als de server vraagt en gaat vanzelf verder.</translation>
    </message>
    <message>
        <source>The certificate of {host} is not valid</source>
        <translation>Het certificaat van {host} is niet geldig</translation>
    </message>
    <message>
        <source>Nothing was sent. Ask the intranet&apos;s administrator to renew it ({reason}).</source>
        <translation>Er is niets verstuurd. Vraag de beheerder van het intranet om het te vernieuwen ({reason}).</translation>
    </message>
    <message>
        <source>{host} answers, but not as this kind of intranet</source>
        <translation>{host} antwoordt, maar niet als dit soort intranet</translation>
    </message>
    <message>
        <source>Check the address and the kind. Open the address in a browser: is it the start page?</source>
        <translation>Controleer het adres en de soort. Open het adres in een browser: is het de startpagina?</translation>
    </message>
    <message>
        <source>{host} sent an answer that cannot be read ({reason})</source>
        <translation>{host} stuurde een antwoord dat niet te lezen is ({reason})</translation>
    </message>
    <message>
        <source>Nothing was changed here. The console tries again; if it stays, tell the administrator.</source>
        <translation>Hier is niets veranderd. De console probeert het opnieuw; blijft het zo, vertel het dan de beheerder.</translation>
    </message>
    <message>
        <source>{host} sent more than {limit} MB in one answer</source>
        <translation>{host} stuurde meer dan {limit} MB in één antwoord</translation>
    </message>
    <message>
        <source>The answer was not read, to protect this computer. Tell the intranet&apos;s administrator.</source>
        <translation>Het antwoord is niet gelezen, om deze computer te beschermen. Vertel het de beheerder van het intranet.</translation>
    </message>
    <message>
        <source>This address is not safe to use</source>
        <translation>Dit adres is niet veilig om te gebruiken</translation>
    </message>
    <message>
        <source>Use an address that begins with https:// and holds no name or password.</source>
        <translation>Gebruik een adres dat met https:// begint en waar geen naam of wachtwoord in staat.</translation>
    </message>
    <message>
        <source>{host} sends us on to another address</source>
        <translation>{host} stuurt ons door naar een ander adres</translation>
    </message>
    <message>
        <source>Nothing was sent there. If {target} is right, connect with that address.</source>
        <translation>Daarheen is niets verstuurd. Klopt {target}, koppel dan met dat adres.</translation>
    </message>
    <message>
        <source>{host} does not accept the user or the token</source>
        <translation>{host} accepteert de gebruiker of de token niet</translation>
    </message>
    <message>
        <source>Make a new token on the intranet and enter it here. Your decisions are kept.</source>
        <translation>Maak een nieuwe token op het intranet en voer die hier in. Je beslissingen blijven bewaard.</translation>
    </message>
    <message>
        <source>There is no token for {name} on this computer</source>
        <translation>Op deze computer staat geen token voor {name}</translation>
    </message>
    <message>
        <source>Enter the token again. Without a keyring it is kept until the console closes.</source>
        <translation>Voer de token opnieuw in. Zonder sleutelbos blijft die bewaard tot de console sluit.</translation>
    </message>
    <message>
        <source>Your account on {host} may not do this</source>
        <translation>Je account op {host} mag dit niet</translation>
    </message>
    <message>
        <source>Ask the intranet&apos;s administrator for the rights of a moderator.</source>
        <translation>Vraag de beheerder van het intranet om de rechten van een moderator.</translation>
    </message>
    <message>
        <source>Somebody changed this item in the meantime</source>
        <translation>Iemand heeft dit bericht ondertussen veranderd</translation>
    </message>
    <message>
        <source>Compare both, then send your decision again or let it go.</source>
        <translation>Vergelijk beide en verstuur je beslissing opnieuw of laat haar vallen.</translation>
    </message>
    <message>
        <source>This item no longer exists on the intranet</source>
        <translation>Dit bericht bestaat niet meer op het intranet</translation>
    </message>
    <message>
        <source>Nothing to do. Your decision stays in the history.</source>
        <translation>Je hoeft niets te doen. Je beslissing blijft in de geschiedenis staan.</translation>
    </message>
    <message>
        <source>The intranet refused this decision ({reason})</source>
        <translation>Het intranet weigerde deze beslissing ({reason})</translation>
    </message>
    <message>
        <source>Choose another action, or discard the decision.</source>
        <translation>Kies een andere actie of laat de beslissing vallen.</translation>
    </message>
    <message>
        <source>The intranet said yes, but the item did not change</source>
        <translation>Het intranet zei ja, maar het bericht veranderde niet</translation>
    </message>
    <message>
        <source>Try again, or decide it on the intranet itself.</source>
        <translation>Probeer het opnieuw of beslis op het intranet zelf.</translation>
    </message>
    <message>
        <source>It is not certain that this arrived</source>
        <translation>Het is niet zeker of dit is aangekomen</translation>
    </message>
    <message>
        <source>Look at the item on the intranet, then send it again or let it go.</source>
        <translation>Bekijk het bericht op het intranet en verstuur het opnieuw of laat het vallen.</translation>
    </message>
    <message>
        <source>“{action}” is not possible for this item now</source>
        <translation>‘{action}’ kan nu niet bij dit bericht</translation>
    </message>
    <message>
        <source>Choose one of the actions that the item shows.</source>
        <translation>Kies een van de acties die bij het bericht staan.</translation>
    </message>
    <message>
        <source>{name} cannot send a message to the author</source>
        <translation>{name} kan de auteur geen bericht sturen</translation>
    </message>
    <message>
        <source>Leave the message out, or write a reply instead.</source>
        <translation>Laat het bericht weg, of schrijf een antwoord.</translation>
    </message>
    <message>
        <source>You already decided about this item and it is being sent</source>
        <translation>Je hebt al over dit bericht beslist en dat wordt verstuurd</translation>
    </message>
    <message>
        <source>Wait until it is sent, or undo it first.</source>
        <translation>Wacht tot het is verstuurd of draai het eerst terug.</translation>
    </message>
    <message>
        <source>There is no unsent decision to undo</source>
        <translation>Er is geen onverstuurde beslissing om terug te draaien</translation>
    </message>
    <message>
        <source>A decision that was sent is reversed by a new one, for example “restore”.</source>
        <translation>Een verstuurde beslissing maak je ongedaan met een nieuwe, bijvoorbeeld ‘terugzetten’.</translation>
    </message>
    <message>
        <source>There is no item {id} here</source>
        <translation>Bericht {id} is er niet</translation>
    </message>
    <message>
        <source>List the queue to see the numbers, or synchronise first.</source>
        <translation>Bekijk de wachtrij voor de nummers of synchroniseer eerst.</translation>
    </message>
    <message>
        <source>There is no intranet called “{name}” here</source>
        <translation>Er is hier geen intranet met de naam ‘{name}’</translation>
    </message>
    <message>
        <source>Use one of the names in the list of intranets, or connect it first.</source>
        <translation>Gebruik een naam uit de lijst met intranetten of koppel het eerst.</translation>
    </message>
    <message>
        <source>There is already an intranet called “{name}”</source>
        <translation>Er is al een intranet met de naam ‘{name}’</translation>
    </message>
    <message>
        <source>Choose another name, or remove the other one first.</source>
        <translation>Kies een andere naam of verwijder eerst het andere.</translation>
    </message>
    <message>
        <source>The console does not know the kind of intranet “{kind}”</source>
        <translation>De console kent het soort intranet ‘{kind}’ niet</translation>
    </message>
    <message>
        <source>Known kinds: {known}.</source>
        <translation>Bekende soorten: {known}.</translation>
    </message>
    <message>
        <source>This action needs a text</source>
        <translation>Voor deze actie is een tekst nodig</translation>
    </message>
    <message>
        <source>Write the text and try again.</source>
        <translation>Schrijf de tekst en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>“{value}” cannot be used for {field}</source>
        <translation>‘{value}’ kan niet voor {field}</translation>
    </message>
    <message>
        <source>Possible: {possible}.</source>
        <translation>Mogelijk: {possible}.</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>De schijf is vol</translation>
    </message>
    <message>
        <source>Make room and try again. What was saved before is intact.</source>
        <translation>Maak ruimte en probeer het opnieuw. Wat al bewaard was, is heel.</translation>
    </message>
    <message>
        <source>The folder with your data cannot be written</source>
        <translation>In de map met je gegevens kan niet worden geschreven</translation>
    </message>
    <message>
        <source>Give yourself the right to write in {folder}, or choose another folder.</source>
        <translation>Geef jezelf schrijfrechten in {folder} of kies een andere map.</translation>
    </message>
    <message>
        <source>Your data was written by a newer version of CM Console</source>
        <translation>Je gegevens komen van een nieuwere versie van CM Console</translation>
    </message>
    <message>
        <source>Install that version or a newer one. Nothing was changed.</source>
        <translation>Installeer die versie of een nieuwere. Er is niets veranderd.</translation>
    </message>
    <message>
        <source>The file {file} is damaged</source>
        <translation>Het bestand {file} is beschadigd</translation>
    </message>
    <message>
        <source>Put back a backup from {folder}. The damaged file is kept beside it.</source>
        <translation>Zet een back-up uit {folder} terug. Het beschadigde bestand blijft ernaast staan.</translation>
    </message>
    <message>
        <source>The copy of your intranets on this computer is damaged</source>
        <translation>De kopie van je intranetten op deze computer is beschadigd</translation>
    </message>
    <message>
        <source>Close the console and open it again: it makes a new copy by itself. Your decisions and notes are safe.</source>
        <translation>Sluit de console en open hem opnieuw: hij maakt zelf een nieuwe kopie. Je besluiten en notities zijn veilig.</translation>
    </message>
    <message>
        <source>This item changed while you looked at it</source>
        <translation>Dit item veranderde terwijl je ernaar keek</translation>
    </message>
    <message>
        <source>Nothing was decided. Look at it again, then decide.</source>
        <translation>Er is niets besloten. Kijk er opnieuw naar en besluit dan.</translation>
    </message>
    <message>
        <source>The copy of your intranets was damaged and is made anew</source>
        <translation>De kopie van je intranetten was beschadigd en wordt opnieuw gemaakt</translation>
    </message>
    <message>
        <source>Until everything is fetched again the list is not complete. Your decisions and notes are safe.</source>
        <translation>Tot alles opnieuw is opgehaald, is de lijst niet volledig. Je besluiten en notities zijn veilig.</translation>
    </message>
    <message>
        <source>Your data is encrypted and its key is not in the keyring</source>
        <translation>Je gegevens zijn versleuteld en de sleutel staat niet in de sleutelbos</translation>
    </message>
    <message>
        <source>Unlock the keyring of this computer and start again.</source>
        <translation>Ontgrendel de sleutelbos van deze computer en start opnieuw.</translation>
    </message>
    <message>
        <source>Another CM Console is busy with this data</source>
        <translation>Een andere CM Console is met deze gegevens bezig</translation>
    </message>
    <message>
        <source>Wait until it is done, or close it.</source>
        <translation>Wacht tot die klaar is of sluit die af.</translation>
    </message>
    <message>
        <source>Your data could not be made ready for this version</source>
        <translation>Je gegevens konden niet klaar worden gemaakt voor deze versie</translation>
    </message>
    <message>
        <source>Nothing was lost: a backup stands in {folder}. Use the former version for now.</source>
        <translation>Er is niets verloren: er staat een back-up in {folder}. Gebruik voorlopig de vorige versie.</translation>
    </message>
    <message>
        <source>This computer has no keyring that keeps secrets</source>
        <translation>Deze computer heeft geen sleutelbos die geheimen bewaart</translation>
    </message>
    <message>
        <source>The token is kept until the console closes; enter it again next time.</source>
        <translation>De token blijft bewaard tot de console sluit; voer die de volgende keer opnieuw in.</translation>
    </message>
    <message>
        <source>{name} suddenly shows {count} items fewer</source>
        <translation>{name} toont plotseling {count} berichten minder</translation>
    </message>
    <message>
        <source>Nothing was removed here. Check the intranet, then start a full synchronisation.</source>
        <translation>Hier is niets verwijderd. Controleer het intranet en start dan een volledige synchronisatie.</translation>
    </message>
    <message>
        <source>There is no “{id}” in the plan</source>
        <translation>Er staat geen ‘{id}’ in de planning</translation>
    </message>
    <message>
        <source>It may have been removed. Look at the list again.</source>
        <translation>Misschien is het verwijderd. Kijk nog eens in de lijst.</translation>
    </message>
    <message>
        <source>Somebody changed this plan in the meantime</source>
        <translation>Iemand heeft deze planning intussen veranderd</translation>
    </message>
    <message>
        <source>Nothing was changed now. Look at it as it is, and try again.</source>
        <translation>Er is nu niets veranderd. Bekijk hoe het er nu staat en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>What is “{before}” cannot become “{after}”</source>
        <translation>Wat ‘{before}’ is, kan niet ‘{after}’ worden</translation>
    </message>
    <message>
        <source>Possible now: {possible}.</source>
        <translation>Nu mogelijk: {possible}.</translation>
    </message>
    <message>
        <source>“{title}” is not ready to be scheduled</source>
        <translation>‘{title}’ kan nog niet worden ingepland</translation>
    </message>
    <message>
        <source>Mend this first: {problems}.</source>
        <translation>Los dit eerst op: {problems}.</translation>
    </message>
    <message>
        <source>This repetition cannot be used: {rule}</source>
        <translation>Deze herhaling kan niet: {rule}</translation>
    </message>
    <message>
        <source>Use a rule of RFC 5545, for example FREQ=WEEKLY;BYDAY=TU.</source>
        <translation>Gebruik een regel volgens RFC 5545, bijvoorbeeld FREQ=WEEKLY;BYDAY=TU.</translation>
    </message>
    <message>
        <source>“{title}” comes back on fixed days of the month</source>
        <translation>“{title}” komt terug op vaste dagen van de maand</translation>
    </message>
    <message>
        <source>Move one of them, or call the series off and plan it anew on other days.</source>
        <translation>Verplaats er één, of annuleer de reeks en plan hem opnieuw op andere dagen.</translation>
    </message>
    <message>
        <source>There is nothing to take back in the plan</source>
        <translation>Er valt niets terug te draaien in de planning</translation>
    </message>
    <message>
        <source>Every change can be taken back once, the last one first.</source>
        <translation>Elke wijziging kan één keer worden teruggedraaid, de laatste eerst.</translation>
    </message>
    <message>
        <source>The intranet did not take this item ({reason})</source>
        <translation>Het intranet nam dit item niet aan ({reason})</translation>
    </message>
    <message>
        <source>Change the item and it is tried again, or take it off the schedule.</source>
        <translation>Wijzig het item en het wordt opnieuw geprobeerd, of haal het uit de planning.</translation>
    </message>
    <message>
        <source>Your account on {host} may not publish</source>
        <translation>Je account op {host} mag niet plaatsen</translation>
    </message>
    <message>
        <source>Ask the intranet&apos;s administrator for the right to publish, then try again.</source>
        <translation>Vraag de beheerder van het intranet om het recht te plaatsen en probeer het dan opnieuw.</translation>
    </message>
    <message>
        <source>It appeared on the intranet before your last change arrived there</source>
        <translation>Het verscheen op het intranet voordat je laatste wijziging daar aankwam</translation>
    </message>
    <message>
        <source>Look at it on the intranet. It can be changed or removed from the queue.</source>
        <translation>Bekijk het op het intranet. Via de wachtrij kun je het wijzigen of verwijderen.</translation>
    </message>
    <message>
        <source>“{title}” does not wait for a choice</source>
        <translation>“{title}” wacht niet op een keuze</translation>
    </message>
    <message>
        <source>Look at the calendar again: somebody may have settled it, or it has appeared.</source>
        <translation>Kijk nog eens in de kalender: misschien is het al geregeld, of al verschenen.</translation>
    </message>
    <message>
        <source>There is no free slot for “{title}” in the next {weeks} weeks</source>
        <translation>De komende {weeks} weken is er geen vrij moment voor “{title}”</translation>
    </message>
    <message>
        <source>The reason: {reasons}.</source>
        <translation>De reden: {reasons}.</translation>
    </message>
    <message>
        <source>Not enough colleagues have said yes to “{title}”</source>
        <translation>Nog niet genoeg collega’s hebben ja gezegd tegen “{title}”</translation>
    </message>
    <message>
        <source>Ask for a review, or record what a colleague answered.</source>
        <translation>Laat het nakijken, of noteer wat een collega antwoordde.</translation>
    </message>
    <message>
        <source>This comment is by somebody else</source>
        <translation>Deze opmerking is van iemand anders</translation>
    </message>
    <message>
        <source>Only the person who wrote a comment can remove it.</source>
        <translation>Alleen wie een opmerking schreef, kan hem verwijderen.</translation>
    </message>
    <message>
        <source>Publishing is paused</source>
        <translation>Publiceren staat stil</translation>
    </message>
    <message>
        <source>Go on with publishing first, or plan “{title}” for later.</source>
        <translation>Ga eerst verder met publiceren, of plan “{title}” voor later.</translation>
    </message>
    <message>
        <source>Publishing is not paused</source>
        <translation>Publiceren staat niet stil</translation>
    </message>
    <message>
        <source>Whatever is scheduled appears at its time.</source>
        <translation>Alles wat ingepland is, verschijnt op zijn tijd.</translation>
    </message>
    <message>
        <source>This pause would be over already</source>
        <translation>Deze pauze zou al voorbij zijn</translation>
    </message>
    <message>
        <source>Choose a later day and time, or leave the end open.</source>
        <translation>Kies een latere dag en tijd, of laat het einde open.</translation>
    </message>
    <message>
        <source>Picture {number} of this item is not on this computer</source>
        <translation>Foto {number} van dit item staat niet op deze computer</translation>
    </message>
    <message>
        <source>The item is not sent without it. Add the picture again, or take it out of the item.</source>
        <translation>Zonder die foto gaat het item niet de deur uit. Voeg de foto opnieuw toe, of haal haar uit het item.</translation>
    </message>
    <message>
        <source>Picture {number} of this item is damaged</source>
        <translation>Foto {number} van dit item is beschadigd</translation>
    </message>
    <message>
        <source>The item is not sent without it. Open the picture in another program, save it again and add that one.</source>
        <translation>Zonder die foto gaat het item niet de deur uit. Open de foto in een ander programma, bewaar haar opnieuw en voeg die toe.</translation>
    </message>
    <message>
        <source>The intranet does not know the community of this item any more</source>
        <translation>Het intranet kent de community van dit item niet meer</translation>
    </message>
    <message>
        <source>Choose another community in the item, or take it off the schedule.</source>
        <translation>Kies een andere community in het item, of haal het uit de planning.</translation>
    </message>
    <message>
        <source>“{file}” is larger than {limit} MB</source>
        <translation>“{file}” is groter dan {limit} MB</translation>
    </message>
    <message>
        <source>Make it smaller first, or put a film where colleagues can stream it.</source>
        <translation>Maak het eerst kleiner, of zet een film waar collega’s hem kunnen streamen.</translation>
    </message>
    <message>
        <source>“{file}” is no picture or film that can be used</source>
        <translation>“{file}” is geen foto of film die te gebruiken is</translation>
    </message>
    <message>
        <source>Possible: JPEG, PNG, GIF, WebP, MP4, WebM and MOV.</source>
        <translation>Wel mogelijk: JPEG, PNG, GIF, WebP, MP4, WebM en MOV.</translation>
    </message>
    <message>
        <source>“{file}” cannot be opened</source>
        <translation>“{file}” kan niet worden geopend</translation>
    </message>
    <message>
        <source>Copy it to this computer first, and choose it there.</source>
        <translation>Kopieer het eerst naar deze computer en kies het daar.</translation>
    </message>
    <message>
        <source>“{file}” cannot be imported: {reason}</source>
        <translation>‘{file}’ kan niet worden ingelezen: {reason}</translation>
    </message>
    <message>
        <source>Nothing was changed. Save the file again from the program that it comes from.</source>
        <translation>Er is niets veranderd. Sla het bestand opnieuw op in het programma waar het vandaan komt.</translation>
    </message>
    <message>
        <source>“{file}” cannot be saved</source>
        <translation>‘{file}’ kan niet worden bewaard</translation>
    </message>
    <message>
        <source>Choose another folder, or close the program that has the file open.</source>
        <translation>Kies een andere map, of sluit het programma waarin het bestand open staat.</translation>
    </message>
    <message>
        <source>there is no title yet</source>
        <translation>er is nog geen titel</translation>
    </message>
    <message>
        <source>there is no day and time yet</source>
        <translation>er is nog geen dag en tijd</translation>
    </message>
    <message>
        <source>a series needs a first day and time</source>
        <translation>een reeks heeft een eerste dag en tijd nodig</translation>
    </message>
    <message>
        <source>this moment has passed</source>
        <translation>dit moment is voorbij</translation>
    </message>
    <message>
        <source>no intranet is chosen</source>
        <translation>er is geen intranet gekozen</translation>
    </message>
    <message>
        <source>no community is chosen</source>
        <translation>er is geen community gekozen</translation>
    </message>
    <message>
        <source>a language has no text yet</source>
        <translation>een taal heeft nog geen tekst</translation>
    </message>
    <message>
        <source>a picture has no words for who cannot see it</source>
        <translation>een foto heeft nog geen omschrijving voor wie hem niet kan zien</translation>
    </message>
    <message>
        <source>not enough colleagues have said yes to this text</source>
        <translation>nog niet genoeg collega’s hebben ja gezegd tegen deze tekst</translation>
    </message>
    <message>
        <source>a picture is not on this computer</source>
        <translation>een foto staat niet op deze computer</translation>
    </message>
    <message>
        <source>this intranet takes no films</source>
        <translation>dit intranet neemt geen films aan</translation>
    </message>
    <message>
        <source>this intranet does not take this kind of picture</source>
        <translation>dit intranet neemt dit soort foto&apos;s niet aan</translation>
    </message>
    <message>
        <source>it ends before it appears</source>
        <translation>het is al voorbij voor het verschijnt</translation>
    </message>
    <message>
        <source>there are no slots yet – make some under “Weekly rhythm”</source>
        <translation>er zijn nog geen vaste momenten – maak ze onder “Weekritme”</translation>
    </message>
    <message>
        <source>no slot is meant for this persona, intranet and purpose</source>
        <translation>geen enkel moment is bedoeld voor deze persona, dit intranet en dit doel</translation>
    </message>
    <message>
        <source>something stands on every slot that fits</source>
        <translation>op elk moment dat past, staat al iets</translation>
    </message>
    <message>
        <source>it is quiet then</source>
        <translation>het is dan stil</translation>
    </message>
    <message>
        <source>something else stands too near</source>
        <translation>er staat iets anders te dichtbij</translation>
    </message>
    <message>
        <source>the persona gets as much in those weeks as they can take</source>
        <translation>de persona krijgt in die weken al zoveel als past</translation>
    </message>
    <message>
        <source>it stands later than that already</source>
        <translation>het staat al later dan dat</translation>
    </message>
    <message>
        <source>not UTF-8</source>
        <translation>het is niet in UTF-8 geschreven</translation>
    </message>
    <message>
        <source>a cell is too long; a quotation mark may be missing</source>
        <translation>een cel is te lang; misschien ontbreekt er een aanhalingsteken</translation>
    </message>
    <message>
        <source>no column “title”</source>
        <translation>er is geen kolom ‘title’</translation>
    </message>
    <message>
        <source>not an iCalendar file</source>
        <translation>het is geen iCalendar-bestand</translation>
    </message>
    <message>
        <source>cannot be opened</source>
        <translation>het gaat niet open</translation>
    </message>
    <message>
        <source>not a template of CM Console</source>
        <translation>het is geen sjabloon van CM Console</translation>
    </message>
    <message>
        <source>made by a newer version of CM Console</source>
        <translation>het is gemaakt met een nieuwere versie van CM Console</translation>
    </message>
    <message>
        <source>it has no name</source>
        <translation>het heeft geen naam</translation>
    </message>
</context>
<context>
    <name>event</name>
    <message>
        <source>Workshop</source>
        <translation>Workshop</translation>
    </message>
    <message>
        <source>Walk-in hour</source>
        <translation>Inloopuur</translation>
    </message>
    <message>
        <source>Drinks</source>
        <translation>Borrel</translation>
    </message>
    <message>
        <source>Brainstorm</source>
        <translation>Brainstorm</translation>
    </message>
    <message>
        <source>Lunch</source>
        <translation>Lunch</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Launch</source>
        <translation>Lancering</translation>
    </message>
    <message>
        <source>Team meeting</source>
        <translation>Teamoverleg</translation>
    </message>
    <message>
        <source>Site visit</source>
        <translation>Werkbezoek</translation>
    </message>
    <message>
        <source>Introduction day</source>
        <translation>Introductiedag</translation>
    </message>
    <message>
        <source>Feedback group</source>
        <translation>Klankbordgroep</translation>
    </message>
    <message>
        <source>What it moved online is told after two weeks, if it has a topic there and ten or more people took part.</source>
        <translation>Wat het online losmaakte, zie je na twee weken, als er een onderwerp bij hoort en minstens tien mensen meededen.</translation>
    </message>
    <message>
        <source>In its topic online: {before} replies and reactions in the two weeks before, {after} after.</source>
        <translation>Bij het onderwerp online: {before} antwoorden en reacties in de twee weken ervoor, {after} erna.</translation>
    </message>
    <message>
        <source>That is {change}.</source>
        <translation>Dat is {change}.</translation>
    </message>
    <message>
        <source>Everything else there: {change}.</source>
        <translation>Al het andere daar: {change}.</translation>
    </message>
</context>
<context>
    <name>filters</name>
    <message>
        <source>In the last hour</source>
        <translation>In het laatste uur</translation>
    </message>
    <message>
        <source>In the last day</source>
        <translation>In de laatste dag</translation>
    </message>
    <message>
        <source>In the last week</source>
        <translation>In de laatste week</translation>
    </message>
    <message>
        <source>Older than a week</source>
        <translation>Ouder dan een week</translation>
    </message>
</context>
<context>
    <name>gaps</name>
    <message>
        <source>Gap</source>
        <translation>Gat</translation>
    </message>
    <message>
        <source>Thin</source>
        <translation>Mager</translation>
    </message>
    <message>
        <source>Enough</source>
        <translation>Genoeg</translation>
    </message>
    <message>
        <source>Too much</source>
        <translation>Te veel</translation>
    </message>
    <message>
        <source>Nothing needed</source>
        <translation>Niets nodig</translation>
    </message>
    <message>
        <source>All purposes alike</source>
        <translation>Alle doelen evenveel</translation>
    </message>
    <message>
        <source>Launch</source>
        <translation>Lancering</translation>
    </message>
    <message>
        <source>Getting acquainted</source>
        <translation>Kennismaking</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>Activatie</translation>
    </message>
    <message>
        <source>Interaction</source>
        <translation>Interactie</translation>
    </message>
    <message>
        <source>Self-steering</source>
        <translation>Zelfsturend</translation>
    </message>
    <message>
        <source>The phase of the items</source>
        <translation>De fase van de items</translation>
    </message>
    <message>
        <source>Less time</source>
        <translation>Minder tijd</translation>
    </message>
    <message>
        <source>Week {n}</source>
        <translation>Week {n}</translation>
    </message>
    <message>
        <source>{has} of {need}</source>
        <translation>{has} van {need}</translation>
    </message>
    <message>
        <source>{n} more once drafts are approved</source>
        <translation>{n} erbij zodra concepten zijn goedgekeurd</translation>
    </message>
    <message>
        <source>They have {share} of their usual time: {names}</source>
        <translation>Ze hebben {share} van hun gewone tijd: {names}</translation>
    </message>
    <message>
        <source>{name} (leaves {share})</source>
        <translation>{name} (laat {share} over)</translation>
    </message>
    <message>
        <source>Replace one “{much}” by one “{little}”</source>
        <translation>Vervang één keer “{much}” door “{little}”</translation>
    </message>
    <message>
        <source>{persona} has {items} items in {week}.</source>
        <translation>{persona} heeft {items} items in {week}.</translation>
    </message>
    <message>
        <source>“{purpose}” is {share} below the target.</source>
        <translation>“{purpose}” zit {share} onder het streefbeeld.</translation>
    </message>
    <message>
        <source>There is no free moment left on the workdays of that week.</source>
        <translation>Op de werkdagen van die week is geen moment meer vrij.</translation>
    </message>
    <message>
        <source>By a general finding: colleagues read most at 8–9 and at 13–15.</source>
        <translation>De tijd volgt uit algemeen onderzoek: collega&apos;s lezen het meest tussen 8 en 9 en tussen 13 en 15 uur.</translation>
    </message>
    <message>
        <source>They are most active on {day} at {hour}–{next}: {n} colleagues.</source>
        <translation>Ze zijn het actiefst op {day} van {hour} tot {next} uur: {n} collega&apos;s.</translation>
    </message>
    <message>
        <source>{used} hours</source>
        <translation>{used} uur</translation>
    </message>
    <message>
        <source>{used} of {hours} hours</source>
        <translation>{used} van {hours} uur</translation>
    </message>
    <message>
        <source>more work than there are hours</source>
        <translation>meer werk dan er uren zijn</translation>
    </message>
</context>
<context>
    <name>imported</name>
    <message>
        <source>Already in this calendar: {count}</source>
        <translation>Staat al in deze kalender: {count}</translation>
    </message>
    <message>
        <source>Comes back in a way that is not possible here: {count}</source>
        <translation>Komt terug op een manier die hier niet kan: {count}</translation>
    </message>
    <message>
        <source>Has other dates too, which are left out: {count}</source>
        <translation>Heeft ook losse dagen, en die doen niet mee: {count}</translation>
    </message>
    <message>
        <source>Changes all that follows of something, which is left out: {count}</source>
        <translation>Verandert alles wat volgt van iets, en doet niet mee: {count}</translation>
    </message>
    <message>
        <source>In a time zone that is not known: {count}</source>
        <translation>In een tijdzone die niet bekend is: {count}</translation>
    </message>
    <message>
        <source>Cannot be read: {count}</source>
        <translation>Niet te lezen: {count}</translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <source>Key {key}</source>
        <translation>Toets {key}</translation>
    </message>
    <message>
        <source>Next item</source>
        <translation>Volgend bericht</translation>
    </message>
    <message>
        <source>Previous item</source>
        <translation>Vorig bericht</translation>
    </message>
    <message>
        <source>Select this item as well</source>
        <translation>Dit bericht erbij kiezen</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Spatie</translation>
    </message>
    <message>
        <source>Select a range</source>
        <translation>Een reeks kiezen</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles kiezen</translation>
    </message>
    <message>
        <source>Clear the selection, then the search</source>
        <translation>Keuze wissen, daarna de zoekopdracht</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Zoeken</translation>
    </message>
    <message>
        <source>Undo the last decision</source>
        <translation>Laatste beslissing terugdraaien</translation>
    </message>
    <message>
        <source>Show what is new</source>
        <translation>Tonen wat nieuw is</translation>
    </message>
    <message>
        <source>Synchronise now</source>
        <translation>Nu synchroniseren</translation>
    </message>
    <message>
        <source>Go to the queue</source>
        <translation>Naar de wachtrij</translation>
    </message>
    <message>
        <source>Go to the calendar</source>
        <translation>Naar de kalender</translation>
    </message>
    <message>
        <source>Go to the activity</source>
        <translation>Naar de activiteit</translation>
    </message>
    <message>
        <source>Go to the intranets</source>
        <translation>Naar de intranetten</translation>
    </message>
    <message>
        <source>Go to the settings</source>
        <translation>Naar de instellingen</translation>
    </message>
    <message>
        <source>Show these keys</source>
        <translation>Deze toetsen tonen</translation>
    </message>
    <message>
        <source>Another day</source>
        <translation>Andere dag</translation>
    </message>
    <message>
        <source>Another month, week or day</source>
        <translation>Andere maand, week of dag</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>Another view</source>
        <translation>Andere weergave</translation>
    </message>
    <message>
        <source>The items of the day</source>
        <translation>De items van de dag</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>Back to the day</source>
        <translation>Terug naar de dag</translation>
    </message>
    <message>
        <source>Search the whole plan</source>
        <translation>Zoek in de hele planning</translation>
    </message>
    <message>
        <source>The next one found, the one before</source>
        <translation>Volgende vondst, vorige vondst</translation>
    </message>
    <message>
        <source>Open what has another date on this day</source>
        <translation>Open wat deze dag een andere datum heeft</translation>
    </message>
    <message>
        <source>Month, week, day: taller, lower, as it was</source>
        <translation>Maand, week, dag: hoger, lager, terug</translation>
    </message>
    <message>
        <source>Week: with or without the weekend</source>
        <translation>Week: met of zonder weekend</translation>
    </message>
    <message>
        <source>Week, day: a quarter earlier, later</source>
        <translation>Week, dag: een kwartier eerder, later</translation>
    </message>
    <message>
        <source>Week, day: shorter, longer</source>
        <translation>Week, dag: korter, langer</translation>
    </message>
    <message>
        <source>Board: the step before, the next step</source>
        <translation>Bord: vorige stap, volgende stap</translation>
    </message>
    <message>
        <source>Lanes: for another persona</source>
        <translation>Banen: voor een andere persona</translation>
    </message>
    <message>
        <source>Lanes: fewer weeks, more weeks</source>
        <translation>Banen: minder weken, meer weken</translation>
    </message>
    <message>
        <source>Lanes: unfold one, fold it</source>
        <translation>Banen: een baan uitklappen, inklappen</translation>
    </message>
    <message>
        <source>New item on this day</source>
        <translation>Nieuw item op deze dag</translation>
    </message>
    <message>
        <source>Plan from a template</source>
        <translation>Plannen met een sjabloon</translation>
    </message>
    <message>
        <source>New event on this day</source>
        <translation>Nieuwe bijeenkomst op deze dag</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Campagnes</translation>
    </message>
    <message>
        <source>Texts to use again</source>
        <translation>Vaste teksten</translation>
    </message>
    <message>
        <source>Move it by a day</source>
        <translation>Een dag verplaatsen</translation>
    </message>
    <message>
        <source>Move it by a week</source>
        <translation>Een week verplaatsen</translation>
    </message>
    <message>
        <source>Move it to any day</source>
        <translation>Naar welke dag dan ook</translation>
    </message>
    <message>
        <source>Put it on the next free slot</source>
        <translation>Op het volgende vrije moment zetten</translation>
    </message>
    <message>
        <source>Weekly rhythm: slots, quiet times, limits</source>
        <translation>Weekritme: vaste momenten, stille tijden, grenzen</translation>
    </message>
    <message>
        <source>Hold everything: nothing appears until you go on</source>
        <translation>Alles stilzetten: er verschijnt niets tot je verdergaat</translation>
    </message>
    <message>
        <source>Copy it to another day</source>
        <translation>Kopiëren naar een andere dag</translation>
    </message>
    <message>
        <source>Ctrl+drag</source>
        <translation>Ctrl+slepen</translation>
    </message>
    <message>
        <source>Copy it with the mouse</source>
        <translation>Met de muis kopiëren</translation>
    </message>
    <message>
        <source>Call it off</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Take back, do again</source>
        <translation>Terugdraaien, opnieuw doen</translation>
    </message>
    <message>
        <source>Save what is open</source>
        <translation>Opslaan wat open staat</translation>
    </message>
    <message>
        <source>Insert a text in what is open</source>
        <translation>Een vaste tekst invoegen in wat open is</translation>
    </message>
    <message>
        <source>Make a version of what is open</source>
        <translation>Een versie maken van wat open is</translation>
    </message>
    <message>
        <source>Who has said yes to what is open</source>
        <translation>Wie ja heeft gezegd tegen wat open is</translation>
    </message>
    <message>
        <source>Comment on what is open</source>
        <translation>Opmerking bij wat open is</translation>
    </message>
    <message>
        <source>Choose who says yes in this plan</source>
        <translation>Kies wie in deze planning ja zegt</translation>
    </message>
    <message>
        <source>Print or save as PDF</source>
        <translation>Afdrukken of opslaan als pdf</translation>
    </message>
</context>
<context>
    <name>landing</name>
    <message>
        <source>{about}: most people are free</source>
        <translation>{about}: de meeste mensen zijn vrij</translation>
    </message>
    <message>
        <source>in the weekend</source>
        <translation>in het weekend</translation>
    </message>
    <message>
        <source>the same people get “{about}” then</source>
        <translation>dezelfde mensen krijgen dan “{about}”</translation>
    </message>
    <message>
        <source>this moment has passed</source>
        <translation>dit moment is voorbij</translation>
    </message>
    <message>
        <source>moved from {about}</source>
        <translation>verplaatst van {about}</translation>
    </message>
    <message>
        <source>left out: {about}</source>
        <translation>overgeslagen: {about}</translation>
    </message>
</context>
<context>
    <name>lanes</name>
    <message>
        <source>For everyone</source>
        <translation>Voor iedereen</translation>
    </message>
    <message>
        <source>week {number}</source>
        <translation>week {number}</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Nog niets</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leeg</translation>
    </message>
</context>
<context>
    <name>month</name>
    <message>
        <source>+{n} more</source>
        <translation>nog {n}</translation>
    </message>
</context>
<context>
    <name>pdf_dialog</name>
    <message>
        <source>Save as PDF</source>
        <translation>Opslaan als pdf</translation>
    </message>
</context>
<context>
    <name>plan</name>
    <message>
        <source>Idea</source>
        <translation>Idee</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Concept</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>Wordt nagekeken</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Goedgekeurd</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Ingepland</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Geplaatst</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Gemist</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Geannuleerd</translation>
    </message>
    <message>
        <source>Back to idea</source>
        <translation>Terug naar idee</translation>
    </message>
    <message>
        <source>Make it a draft</source>
        <translation>Maak er een concept van</translation>
    </message>
    <message>
        <source>Ask for a review</source>
        <translation>Laat nakijken</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Goedkeuren</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Inplannen</translation>
    </message>
    <message>
        <source>It has been published</source>
        <translation>Het is geplaatst</translation>
    </message>
    <message>
        <source>It was missed</source>
        <translation>Het is gemist</translation>
    </message>
    <message>
        <source>Cancel it</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Take off the schedule</source>
        <translation>Uit de planning halen</translation>
    </message>
    <message>
        <source>“{before}” cannot become “{after}”. Possible now: {possible}.</source>
        <translation>Van “{before}” kun je niet naar “{after}”. Nu kan wel: {possible}.</translation>
    </message>
    <message>
        <source>“{before}” stays what it is.</source>
        <translation>“{before}” blijft zoals het is.</translation>
    </message>
    <message>
        <source>Draw attention</source>
        <translation>Attenderen</translation>
    </message>
    <message>
        <source>Inform</source>
        <translation>Informeren</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>Activeren</translation>
    </message>
    <message>
        <source>Inspire</source>
        <translation>Inspireren</translation>
    </message>
    <message>
        <source>Bind</source>
        <translation>Boeien en binden</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>News</source>
        <translation>Nieuws</translation>
    </message>
    <message>
        <source>Blog</source>
        <translation>Blog</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Poll</source>
        <translation>Poll</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Vraag</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Evenement</translation>
    </message>
    <message>
        <source>Knowledge page</source>
        <translation>Kennispagina</translation>
    </message>
    <message>
        <source>Thanks</source>
        <translation>Dankjewel</translation>
    </message>
    <message>
        <source>Game</source>
        <translation>Spel</translation>
    </message>
    <message>
        <source>Look back</source>
        <translation>Terugblik</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Cijfers</translation>
    </message>
    <message>
        <source>New function</source>
        <translation>Nieuwe functie</translation>
    </message>
    <message>
        <source>Surprise</source>
        <translation>Verrassing</translation>
    </message>
    <message>
        <source>Anybody recognisable? Not said yet</source>
        <translation>Iemand herkenbaar? Nog niet gezegd</translation>
    </message>
    <message>
        <source>Nobody can be recognised</source>
        <translation>Niemand is herkenbaar</translation>
    </message>
    <message>
        <source>Those who can be recognised agreed</source>
        <translation>Wie herkenbaar is, vindt het goed</translation>
    </message>
    <message>
        <source>Once, on these days</source>
        <translation>Eén keer, op deze dagen</translation>
    </message>
    <message>
        <source>Every year on these days</source>
        <translation>Elk jaar op deze dagen</translation>
    </message>
    <message>
        <source>Every year, along with Easter</source>
        <translation>Elk jaar, meeschuivend met Pasen</translation>
    </message>
    <message>
        <source>North</source>
        <translation>Noord</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>Midden</translation>
    </message>
    <message>
        <source>South</source>
        <translation>Zuid</translation>
    </message>
    <message>
        <source>Ready: {title}</source>
        <translation>Klaar: {title}</translation>
    </message>
    <message>
        <source>Expires: {title}</source>
        <translation>Verloopt: {title}</translation>
    </message>
    <message>
        <source>Look again: {title}</source>
        <translation>Opnieuw bekijken: {title}</translation>
    </message>
    <message>
        <source>Colour: persona</source>
        <translation>Kleur: persona</translation>
    </message>
    <message>
        <source>Colour: purpose</source>
        <translation>Kleur: doel</translation>
    </message>
    <message>
        <source>Colour: status</source>
        <translation>Kleur: status</translation>
    </message>
    <message>
        <source>There is no title yet. Write one, or begin the text.</source>
        <translation>Er is nog geen titel. Schrijf er een, of begin met de tekst.</translation>
    </message>
    <message>
        <source>There is no day and time yet. Choose one, or drag it onto a day.</source>
        <translation>Er is nog geen dag en tijd. Kies ze, of sleep het naar een dag.</translation>
    </message>
    <message>
        <source>This moment has passed. Choose a later one.</source>
        <translation>Dit moment is voorbij. Kies een later moment.</translation>
    </message>
    <message>
        <source>It is not said where. Choose an intranet.</source>
        <translation>Er staat nog niet bij waar. Kies een intranet.</translation>
    </message>
    <message>
        <source>On this intranet every post belongs to a community. Choose one.</source>
        <translation>Op dit intranet hoort elk bericht bij een community. Kies er een.</translation>
    </message>
    <message>
        <source>There is no text yet in: {about}. Write it, or empty that title.</source>
        <translation>Er is nog geen tekst in het: {about}. Schrijf die, of maak die titel leeg.</translation>
    </message>
    <message>
        <source>Picture {about} is not on this computer. Add it again, or take it out.</source>
        <translation>Foto {about} staat niet op deze computer. Voeg haar opnieuw toe, of haal haar eruit.</translation>
    </message>
    <message>
        <source>This intranet does not take pictures like number {about}. Use a JPEG or PNG.</source>
        <translation>Dit intranet neemt foto&apos;s als nummer {about} niet aan. Gebruik een JPEG of PNG.</translation>
    </message>
    <message>
        <source>This intranet takes no films (number {about}). Put a link to the film in the text.</source>
        <translation>Dit intranet neemt geen films aan (nummer {about}). Zet een link naar de film in de tekst.</translation>
    </message>
    <message>
        <source>Picture {about} has no words for who cannot see it. Say what it shows.</source>
        <translation>Beeld {about} heeft geen woorden voor wie het niet kan zien. Zeg wat erop staat.</translation>
    </message>
    <message>
        <source>It is of no use any more when it appears. Choose an earlier moment or a later end.</source>
        <translation>Het is al verlopen als het verschijnt. Kies een eerder moment of een later einde.</translation>
    </message>
    <message>
        <source>Not enough colleagues have said yes to this text. Ask them, and record what they say.</source>
        <translation>Nog niet genoeg collega’s hebben ja gezegd tegen deze tekst. Vraag het ze, en noteer wat ze zeggen.</translation>
    </message>
    <message>
        <source>It is not said whether colleagues in picture {about} agreed. Ask them, and say so.</source>
        <translation>Bij beeld {about} staat niet of herkenbare collega’s het goed vinden. Vraag het ze en vul het in.</translation>
    </message>
    <message>
        <source>It is {about}: most people are free. Another day reaches more of them.</source>
        <translation>Het is {about}: de meeste mensen zijn vrij. Op een andere dag bereik je er meer.</translation>
    </message>
    <message>
        <source>They are busy then – {about}. Make it short, or wait.</source>
        <translation>Ze hebben het dan druk – {about}. Houd het kort, of wacht even.</translation>
    </message>
    <message>
        <source>Item comes back</source>
        <translation>Item komt terug</translation>
    </message>
    <message>
        <source>Version made</source>
        <translation>Versie gemaakt</translation>
    </message>
    <message>
        <source>Text added</source>
        <translation>Tekst toegevoegd</translation>
    </message>
    <message>
        <source>Text changed</source>
        <translation>Tekst veranderd</translation>
    </message>
    <message>
        <source>Text removed</source>
        <translation>Tekst verwijderd</translation>
    </message>
    <message>
        <source>Who says yes changed</source>
        <translation>Wie ja zegt is gewijzigd</translation>
    </message>
    <message>
        <source>Review asked for</source>
        <translation>Gevraagd om na te kijken</translation>
    </message>
    <message>
        <source>Answer recorded</source>
        <translation>Antwoord genoteerd</translation>
    </message>
    <message>
        <source>Review changed</source>
        <translation>Nakijken gewijzigd</translation>
    </message>
    <message>
        <source>Comment added</source>
        <translation>Opmerking toegevoegd</translation>
    </message>
    <message>
        <source>Comment removed</source>
        <translation>Opmerking verwijderd</translation>
    </message>
    <message>
        <source>File imported</source>
        <translation>Bestand ingelezen</translation>
    </message>
    <message>
        <source>Taken over from the intranet</source>
        <translation>Overgenomen van het intranet</translation>
    </message>
    <message>
        <source>Everything paused</source>
        <translation>Alles stilgezet</translation>
    </message>
    <message>
        <source>Publishing goes on</source>
        <translation>Publiceren gaat verder</translation>
    </message>
    <message>
        <source>How you plan changed</source>
        <translation>Manier van plannen gewijzigd</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>{n} dates</source>
        <translation>{n} datums</translation>
    </message>
    <message>
        <source>It is for nobody in particular. Choose a persona if you can.</source>
        <translation>Het is voor niemand in het bijzonder. Kies een persona als dat kan.</translation>
    </message>
    <message>
        <source>It has no purpose yet. What should it do for people?</source>
        <translation>Het heeft nog geen doel. Wat moet het voor mensen doen?</translation>
    </message>
    <message>
        <source>The same people get “{about}” at about this moment. Half an hour apart is better.</source>
        <translation>Dezelfde mensen krijgen rond dit moment ook ‘{about}’. Een half uur ertussen is beter.</translation>
    </message>
    <message>
        <source>This is new function number {about} in one week. One a week is enough to learn.</source>
        <translation>Dit is nieuwe functie nummer {about} in één week. Eén per week is genoeg om te leren.</translation>
    </message>
    <message>
        <source>It is to be ready after it appears. Choose an earlier day for that.</source>
        <translation>Het hoeft pas klaar te zijn nadat het verschijnt. Kies daarvoor een eerdere dag.</translation>
    </message>
    <message>
        <source>You would look at it again before it appears. Choose a later day for that.</source>
        <translation>Je zou het opnieuw bekijken voordat het verschijnt. Kies daarvoor een latere dag.</translation>
    </message>
    <message>
        <source>The link to {about} is not safe (http). See whether it works with https.</source>
        <translation>De link naar {about} is niet veilig (http). Kijk of hij met https werkt.</translation>
    </message>
    <message>
        <source>Item added</source>
        <translation>Item toegevoegd</translation>
    </message>
    <message>
        <source>Series added</source>
        <translation>Reeks toegevoegd</translation>
    </message>
    <message>
        <source>Item changed</source>
        <translation>Item gewijzigd</translation>
    </message>
    <message>
        <source>Item moved</source>
        <translation>Item verplaatst</translation>
    </message>
    <message>
        <source>Items moved</source>
        <translation>Items verplaatst</translation>
    </message>
    <message>
        <source>Item copied</source>
        <translation>Item gekopieerd</translation>
    </message>
    <message>
        <source>Item scheduled</source>
        <translation>Item ingepland</translation>
    </message>
    <message>
        <source>Series changed</source>
        <translation>Reeks gewijzigd</translation>
    </message>
    <message>
        <source>Item removed</source>
        <translation>Item verwijderd</translation>
    </message>
    <message>
        <source>Items cancelled</source>
        <translation>Items geannuleerd</translation>
    </message>
    <message>
        <source>Items missed</source>
        <translation>Items gemist</translation>
    </message>
    <message>
        <source>Campaign added</source>
        <translation>Campagne toegevoegd</translation>
    </message>
    <message>
        <source>Campaign changed</source>
        <translation>Campagne gewijzigd</translation>
    </message>
    <message>
        <source>Campaign moved</source>
        <translation>Campagne verplaatst</translation>
    </message>
    <message>
        <source>Campaign removed</source>
        <translation>Campagne verwijderd</translation>
    </message>
    <message>
        <source>Template applied</source>
        <translation>Gepland met een sjabloon</translation>
    </message>
    <message>
        <source>Template made</source>
        <translation>Sjabloon gemaakt</translation>
    </message>
    <message>
        <source>Template imported</source>
        <translation>Sjabloon uit een bestand gehaald</translation>
    </message>
    <message>
        <source>Template removed</source>
        <translation>Sjabloon verwijderd</translation>
    </message>
    <message>
        <source>Event added</source>
        <translation>Bijeenkomst toegevoegd</translation>
    </message>
    <message>
        <source>Event changed</source>
        <translation>Bijeenkomst gewijzigd</translation>
    </message>
    <message>
        <source>Event moved</source>
        <translation>Bijeenkomst verplaatst</translation>
    </message>
    <message>
        <source>Event removed</source>
        <translation>Bijeenkomst verwijderd</translation>
    </message>
    <message>
        <source>Items around an event added</source>
        <translation>Berichten rond een bijeenkomst gepland</translation>
    </message>
    <message>
        <source>Persona added</source>
        <translation>Persona toegevoegd</translation>
    </message>
    <message>
        <source>Persona changed</source>
        <translation>Persona gewijzigd</translation>
    </message>
    <message>
        <source>Persona removed</source>
        <translation>Persona verwijderd</translation>
    </message>
    <message>
        <source>Days added</source>
        <translation>Dagen toegevoegd</translation>
    </message>
    <message>
        <source>Days changed</source>
        <translation>Dagen veranderd</translation>
    </message>
    <message>
        <source>Days removed</source>
        <translation>Dagen verwijderd</translation>
    </message>
    <message>
        <source>Days imported</source>
        <translation>Dagen uit een bestand toegevoegd</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Maand</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Bord</translation>
    </message>
    <message>
        <source>Lanes</source>
        <translation>Banen</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Gaten</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Nederlands</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Engels</translation>
    </message>
    <message>
        <source>(no title yet)</source>
        <translation>(nog geen titel)</translation>
    </message>
    <message>
        <source>comes back</source>
        <translation>komt terug</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Campagne</translation>
    </message>
    <message>
        <source>Rhythm</source>
        <translation>Ritme</translation>
    </message>
    <message>
        <source>Around an event</source>
        <translation>Rond een bijeenkomst</translation>
    </message>
    <message>
        <source>your own</source>
        <translation>van jezelf</translation>
    </message>
    <message>
        <source>Leave them there</source>
        <translation>Laat staan</translation>
    </message>
    <message>
        <source>Leave those out</source>
        <translation>Sla over</translation>
    </message>
    <message>
        <source>The working day before</source>
        <translation>De werkdag ervoor</translation>
    </message>
    <message>
        <source>The working day after</source>
        <translation>De werkdag erna</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Luchtig</translation>
    </message>
    <message>
        <source>Neutral</source>
        <translation>Neutraal</translation>
    </message>
    <message>
        <source>Serious</source>
        <translation>Serieus</translation>
    </message>
    <message>
        <source>Nothing, only reading</source>
        <translation>Niets, alleen lezen</translation>
    </message>
    <message>
        <source>To answer a question</source>
        <translation>Een vraag beantwoorden</translation>
    </message>
    <message>
        <source>To vote</source>
        <translation>Stemmen</translation>
    </message>
    <message>
        <source>To do something</source>
        <translation>Iets doen</translation>
    </message>
    <message>
        <source>It is quiet then: {about}. Choose another moment.</source>
        <translation>Het is dan stil: {about}. Kies een ander moment.</translation>
    </message>
    <message>
        <source>Nothing appears in the quiet hours ({about}). Choose another.</source>
        <translation>In de stille uren ({about}) verschijnt er niets. Kies een ander moment.</translation>
    </message>
    <message>
        <source>“{about}” appears in the same place at about this moment. Leave some time between them.</source>
        <translation>“{about}” verschijnt rond dit moment op dezelfde plek. Laat er wat tijd tussen.</translation>
    </message>
    <message>
        <source>That is more in one week than they can take – {about}. Another week is better.</source>
        <translation>Dat is meer in één week dan ze aankunnen – {about}. Een andere week is beter.</translation>
    </message>
    <message>
        <source>The same people get “{about}” on this day. Light and serious do not go together.</source>
        <translation>Dezelfde mensen krijgen op deze dag “{about}”. Luchtig en serieus gaan niet samen.</translation>
    </message>
    <message>
        <source>That is more work in one week than there are hours – {about}. Share it, or wait.</source>
        <translation>Dat is meer werk in één week dan er uren zijn – {about}. Verdeel het, of wacht ermee.</translation>
    </message>
    <message>
        <source>It is to get people going, and asks nothing of them. A question or a poll helps.</source>
        <translation>Het moet mensen in beweging brengen, maar vraagt niets van ze. Een vraag of poll helpt.</translation>
    </message>
    <message>
        <source>It is for {about} only, and the whole intranet gets it. A community reaches fewer others.</source>
        <translation>Het is alleen voor {about}, maar het hele intranet krijgt het. Een community bereikt minder anderen.</translation>
    </message>
    <message>
        <source>Slot added</source>
        <translation>Vast moment toegevoegd</translation>
    </message>
    <message>
        <source>Slot removed</source>
        <translation>Vast moment verwijderd</translation>
    </message>
    <message>
        <source>Put on the next free slot</source>
        <translation>Op het volgende vrije moment zetten</translation>
    </message>
    <message>
        <source>Hours changed</source>
        <translation>Uren gewijzigd</translation>
    </message>
</context>
<context>
    <name>print</name>
    <message>
        <source>Everything that is planned</source>
        <translation>Alles wat is gepland</translation>
    </message>
    <message>
        <source>Nothing is planned in these days.</source>
        <translation>In deze dagen is niets gepland.</translation>
    </message>
    <message>
        <source>{day} (goes on)</source>
        <translation>{day} (vervolg)</translation>
    </message>
</context>
<context>
    <name>publish</name>
    <message>
        <source>The intranet publishes it</source>
        <translation>Het intranet plaatst het</translation>
    </message>
    <message>
        <source>This console publishes it</source>
        <translation>Deze console plaatst het</translation>
    </message>
    <message>
        <source>Remind me of it</source>
        <translation>Herinner mij eraan</translation>
    </message>
    <message>
        <source>At its time, also when this computer is off.</source>
        <translation>Op zijn tijd, ook als deze computer uit staat.</translation>
    </message>
    <message>
        <source>Only while the console runs with a network. More than 15 minutes late, it asks you first.</source>
        <translation>Alleen als de console draait en er netwerk is. Is het meer dan 15 minuten te laat, dan vraagt hij het je eerst.</translation>
    </message>
    <message>
        <source>For print, a meeting, another channel: you do it yourself.</source>
        <translation>Voor drukwerk, een overleg, een ander kanaal: je doet het zelf.</translation>
    </message>
    <message>
        <source>This intranet cannot do that for your account: the console publishes it while it runs.</source>
        <translation>Dit intranet kan dat niet voor jouw account: de console plaatst het zolang hij draait.</translation>
    </message>
    <message>
        <source>It was due on {when}, and nothing could publish it then. It was not sent late.</source>
        <translation>Het had moeten verschijnen op {when}, maar niets kon het toen plaatsen. Het is niet alsnog verstuurd.</translation>
    </message>
    <message>
        <source>It was done elsewhere</source>
        <translation>Het is elders gedaan</translation>
    </message>
    <message>
        <source>Publish it now</source>
        <translation>Plaats het nu</translation>
    </message>
    <message>
        <source>Somebody removed it from the intranet.</source>
        <translation>Iemand heeft het van het intranet gehaald.</translation>
    </message>
    <message>
        <source>Leave it off</source>
        <translation>Weg laten</translation>
    </message>
    <message>
        <source>Place it again</source>
        <translation>Opnieuw plaatsen</translation>
    </message>
    <message>
        <source>Keep what is planned here</source>
        <translation>Houd wat hier gepland is</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Neem dat van hen over</translation>
    </message>
    <message>
        <source>Take it off the schedule</source>
        <translation>Haal het uit de planning</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Probeer opnieuw</translation>
    </message>
    <message>
        <source>Somebody put it aside on the intranet, so that it will not appear by itself.</source>
        <translation>Iemand heeft het op het intranet apart gezet, dus het verschijnt niet vanzelf.</translation>
    </message>
    <message>
        <source>Somebody changed it on the intranet. There it says “{title}”, for {when}.</source>
        <translation>Iemand heeft het op het intranet veranderd. Daar staat “{title}”, voor {when}.</translation>
    </message>
    <message>
        <source>It appeared on {when}.</source>
        <translation>Het is verschenen op {when}.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gedaan</translation>
    </message>
    <message>
        <source>You are reminded of it at its time.</source>
        <translation>Je wordt er op tijd aan herinnerd.</translation>
    </message>
    <message>
        <source>It is tried again.</source>
        <translation>Er wordt opnieuw geprobeerd.</translation>
    </message>
    <message>
        <source>It stands ready on the intranet.</source>
        <translation>Het staat klaar op het intranet.</translation>
    </message>
    <message>
        <source>It waits here for its time.</source>
        <translation>Het wacht hier op zijn tijd.</translation>
    </message>
    <message>
        <source>It is sent to the intranet as soon as that can be reached.</source>
        <translation>Het gaat naar het intranet zodra dat bereikbaar is.</translation>
    </message>
    <message>
        <source>It still stands on the intranet, and is taken off as soon as that can be.</source>
        <translation>Het staat nog op het intranet en wordt eraf gehaald zodra dat kan.</translation>
    </message>
</context>
<context>
    <name>repeat</name>
    <message>
        <source>Every month on the first {day}</source>
        <translation>Elke maand op de eerste {day}</translation>
    </message>
    <message>
        <source>Every month on the second {day}</source>
        <translation>Elke maand op de tweede {day}</translation>
    </message>
    <message>
        <source>Every month on the third {day}</source>
        <translation>Elke maand op de derde {day}</translation>
    </message>
    <message>
        <source>Every month on the fourth {day}</source>
        <translation>Elke maand op de vierde {day}</translation>
    </message>
    <message>
        <source>Every month on the last {day}</source>
        <translation>Elke maand op de laatste {day}</translation>
    </message>
    <message>
        <source>Does not come back</source>
        <translation>Komt niet terug</translation>
    </message>
    <message>
        <source>Every working day</source>
        <translation>Elke werkdag</translation>
    </message>
    <message>
        <source>Every week on {day}</source>
        <translation>Elke week op {day}</translation>
    </message>
    <message>
        <source>Every two weeks on {day}</source>
        <translation>Elke twee weken op {day}</translation>
    </message>
    <message>
        <source>Every year on {day}</source>
        <translation>Elk jaar op {day}</translation>
    </message>
</context>
<context>
    <name>review</name>
    <message>
        <source>Nobody: there is no review</source>
        <translation>Niemand: er wordt niet nagekeken</translation>
    </message>
    <message>
        <source>Whoever you ask, when you want to</source>
        <translation>Wie je maar vraagt, als je dat wilt</translation>
    </message>
    <message>
        <source>One colleague</source>
        <translation>Eén collega</translation>
    </message>
    <message>
        <source>Everybody who was asked</source>
        <translation>Iedereen die gevraagd is</translation>
    </message>
    <message>
        <source>You can ask colleagues to read along. It is not required.</source>
        <translation>Je kunt collega’s laten meelezen. Het hoeft niet.</translation>
    </message>
    <message>
        <source>One colleague says yes before this is scheduled.</source>
        <translation>Eén collega zegt ja voordat dit wordt ingepland.</translation>
    </message>
    <message>
        <source>Everybody who was asked says yes before this is scheduled.</source>
        <translation>Iedereen die gevraagd is zegt ja voordat dit wordt ingepland.</translation>
    </message>
    <message>
        <source>Says yes</source>
        <translation>Zegt ja</translation>
    </message>
    <message>
        <source>Please change</source>
        <translation>Graag aanpassen</translation>
    </message>
    <message>
        <source>no answer yet</source>
        <translation>nog geen antwoord</translation>
    </message>
    <message>
        <source> – to an earlier text</source>
        <translation> – tegen een eerdere tekst</translation>
    </message>
    <message>
        <source>Devil&apos;s advocate</source>
        <translation>Advocaat van de duivel</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>{yes} of {all} said yes</source>
        <translation>{yes} van {all} zeiden ja</translation>
    </message>
</context>
<context>
    <name>review sheet</name>
    <message>
        <source>not said yet</source>
        <translation>nog niet gekozen</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Waar</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Voor wie</translation>
    </message>
    <message>
        <source>Will you read along? {title}</source>
        <translation>Lees je mee? {title}</translation>
    </message>
    <message>
        <source>… (there is more: ask for the PDF)</source>
        <translation>… (er is meer: vraag om de pdf)</translation>
    </message>
    <message>
        <source>Will you read along? This is what colleagues will see.</source>
        <translation>Lees je mee? Dit krijgen collega’s te zien.</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>Film</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Afbeelding</translation>
    </message>
    <message>
        <source>no words yet for who cannot see it</source>
        <translation>nog geen woorden voor wie het niet kan zien</translation>
    </message>
    <message>
        <source>Yes, this can go out</source>
        <translation>Ja, dit mag geplaatst worden</translation>
    </message>
    <message>
        <source>Please change:</source>
        <translation>Graag aanpassen:</translation>
    </message>
    <message>
        <source>Name and date:</source>
        <translation>Naam en datum:</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>Jouw antwoord</translation>
    </message>
    <message>
        <source>Please answer “yes”, or say what should change.</source>
        <translation>Antwoord met “ja”, of zeg wat er anders moet.</translation>
    </message>
</context>
<context>
    <name>row</name>
    <message>
        <source>Undo</source>
        <translation>Terugdraaien</translation>
    </message>
    <message>
        <source>This item is no longer here</source>
        <translation>Dit bericht is er niet meer</translation>
    </message>
    <message>
        <source>Urgency {points}</source>
        <translation>Urgentie {points}</translation>
    </message>
    <message>
        <source>{what} · sent in {n} s</source>
        <translation>{what} · verstuurd over {n} s</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>As the system</source>
        <translation>Zoals het systeem</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Donker</translation>
    </message>
</context>
<context>
    <name>slots</name>
    <message>
        <source>Free slot: {slot}</source>
        <translation>Vrij moment: {slot}</translation>
    </message>
</context>
<context>
    <name>status</name>
    <message>
        <source>Last in step: {moment}</source>
        <translation>Laatst bijgewerkt: {moment}</translation>
    </message>
</context>
<context>
    <name>times</name>
    <message>
        <source>now</source>
        <translation>nu</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <source>{n} h</source>
        <translation>{n} u</translation>
    </message>
    <message>
        <source>{n} d</source>
        <translation>{n} d</translation>
    </message>
    <message>
        <source>d MMM yyyy, HH:mm</source>
        <translation>d MMM yyyy, HH:mm</translation>
    </message>
    <message>
        <source>In one hour</source>
        <translation>Over een uur</translation>
    </message>
    <message>
        <source>In three hours</source>
        <translation>Over drie uur</translation>
    </message>
    <message>
        <source>Tomorrow at nine</source>
        <translation>Morgen om negen uur</translation>
    </message>
    <message>
        <source>Monday at nine</source>
        <translation>Maandag om negen uur</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>Over een week</translation>
    </message>
</context>
<context>
    <name>urgency</name>
    <message>
        <source>Gravest reason: {reason}</source>
        <translation>Zwaarste reden: {reason}</translation>
    </message>
    <message>
        <source>Number of reports: {n}</source>
        <translation>Aantal meldingen: {n}</translation>
    </message>
    <message>
        <source>Nobody sees it until you decide</source>
        <translation>Niemand ziet het tot je beslist</translation>
    </message>
    <message>
        <source>Time it has waited</source>
        <translation>Hoe lang het al wacht</translation>
    </message>
</context>
<context>
    <name>week</name>
    <message>
        <source>No {from} – {to}</source>
        <translation>Geen {from} – {to}</translation>
    </message>
    <message>
        <source>{from} – {to} twice</source>
        <translation>{from} – {to} tweemaal</translation>
    </message>
    <message>
        <source>W{number}</source>
        <translation>W{number}</translation>
    </message>
    <message>
        <source>Weekend: {count}</source>
        <translation>Weekend: {count}</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Approve</source>
        <translation>Goedkeuren</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Afwijzen</translation>
    </message>
    <message>
        <source>Spam</source>
        <translation>Spam</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Terugzetten</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bewerken</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antwoorden</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notitie</translation>
    </message>
    <message>
        <source>Assign to me</source>
        <translation>Op mijn naam</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Uitstellen</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Goedgekeurd</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Verborgen</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Afgewezen</translation>
    </message>
    <message>
        <source>Marked as spam</source>
        <translation>Als spam gemarkeerd</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Verwijderd</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>Teruggezet</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Bewerkt</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Beantwoord</translation>
    </message>
    <message>
        <source>Note made</source>
        <translation>Notitie gemaakt</translation>
    </message>
    <message>
        <source>Assigned to you</source>
        <translation>Op jouw naam gezet</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>Uitgesteld</translation>
    </message>
    <message>
        <source>Asked who reported this</source>
        <translation>Gevraagd wie dit meldde</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Teruggedraaid</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Losgelaten</translation>
    </message>
    <message>
        <source>Decision discarded</source>
        <translation>Beslissing laten vallen</translation>
    </message>
    <message>
        <source>Tried again</source>
        <translation>Opnieuw geprobeerd</translation>
    </message>
    <message>
        <source>Changed in the meantime</source>
        <translation>Ondertussen veranderd</translation>
    </message>
    <message>
        <source>Refused by the intranet</source>
        <translation>Geweigerd door het intranet</translation>
    </message>
    <message>
        <source>Somebody else had done the same</source>
        <translation>Iemand anders had hetzelfde gedaan</translation>
    </message>
    <message>
        <source>No longer on the intranet</source>
        <translation>Niet meer op het intranet</translation>
    </message>
    <message>
        <source>Came in</source>
        <translation>Binnengekomen</translation>
    </message>
    <message>
        <source>Opened again</source>
        <translation>Weer geopend</translation>
    </message>
    <message>
        <source>Put on hold</source>
        <translation>In de wacht gezet</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Reactie</translation>
    </message>
    <message>
        <source>New member</source>
        <translation>Nieuw lid</translation>
    </message>
    <message>
        <source>Against the law</source>
        <translation>Tegen de wet</translation>
    </message>
    <message>
        <source>Self-harm</source>
        <translation>Zelfbeschadiging</translation>
    </message>
    <message>
        <source>Hate</source>
        <translation>Haat</translation>
    </message>
    <message>
        <source>Harassment</source>
        <translation>Pesten</translation>
    </message>
    <message>
        <source>Private data</source>
        <translation>Privégegevens</translation>
    </message>
    <message>
        <source>Offensive</source>
        <translation>Kwetsend</translation>
    </message>
    <message>
        <source>Not true</source>
        <translation>Onwaar</translation>
    </message>
    <message>
        <source>Advertising</source>
        <translation>Reclame</translation>
    </message>
    <message>
        <source>Off topic</source>
        <translation>Niet ter zake</translation>
    </message>
    <message>
        <source>Watched word</source>
        <translation>Verdacht woord</translation>
    </message>
    <message>
        <source>Holds a link</source>
        <translation>Met link</translation>
    </message>
    <message>
        <source>First post</source>
        <translation>Eerste bericht</translation>
    </message>
    <message>
        <source>Needs approval</source>
        <translation>Wacht op goedkeuring</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Anders</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>In de wacht</translation>
    </message>
    <message>
        <source>Visible</source>
        <translation>Zichtbaar</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Concept</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Gepland</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Verdwenen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Van mij</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Beslist</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Afgesloten</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>Mij</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>Most urgent first</source>
        <translation>Dringendste eerst</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Oudste eerst</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Nieuwste eerst</translation>
    </message>
    <message>
        <source>Most reports first</source>
        <translation>Meeste meldingen eerst</translation>
    </message>
    <message>
        <source>Can still be undone</source>
        <translation>Kan nog terug</translation>
    </message>
    <message>
        <source>Waits to be sent</source>
        <translation>Wacht op verzending</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>Wordt verstuurd</translation>
    </message>
    <message>
        <source>Tried again soon</source>
        <translation>Wordt zo opnieuw geprobeerd</translation>
    </message>
    <message>
        <source>Not confirmed yet</source>
        <translation>Nog niet bevestigd</translation>
    </message>
    <message>
        <source>Done and checked</source>
        <translation>Klaar en gecontroleerd</translation>
    </message>
    <message>
        <source>A colleague had done the same</source>
        <translation>Een collega had hetzelfde gedaan</translation>
    </message>
    <message>
        <source>not synchronised yet</source>
        <translation>nog niet gesynchroniseerd</translation>
    </message>
    <message>
        <source>synchronising</source>
        <translation>synchroniseert</translation>
    </message>
    <message>
        <source>up to date</source>
        <translation>bijgewerkt</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>offline</translation>
    </message>
    <message>
        <source>asked us to wait</source>
        <translation>vraagt om te wachten</translation>
    </message>
    <message>
        <source>has a problem</source>
        <translation>heeft een probleem</translation>
    </message>
    <message>
        <source>needs a new token</source>
        <translation>heeft een nieuwe token nodig</translation>
    </message>
    <message>
        <source>stopped, needs you</source>
        <translation>gestopt, heeft je nodig</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>gepauzeerd</translation>
    </message>
    <message>
        <source>cannot see all people</source>
        <translation>kan niet alle mensen zien</translation>
    </message>
    <message>
        <source>may not moderate</source>
        <translation>mag niet modereren</translation>
    </message>
</context>
</TS>
