<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>ActivityPage</name>
    <message numerus="yes">
        <source>%n need(s) you</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on their way</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is on its way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every decision was sent and checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decisions on their way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send my decision anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the item</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AskCard</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>What you saw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the intranet now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConnectForm</name>
    <message>
        <source>Asking the intranet…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It works: {product} {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are signed in as {person}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account may not do everything: {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token goes into the keyring of this computer, never into a file that others can read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect an intranet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection is tested before anything is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of intranet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the intranet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>https://</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name in this console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How you call it here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Decisions</name>
    <message>
        <source>Choose one item to write about</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) could not be decided</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message numerus="yes">
        <source>%n items selected</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Choose an item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press J to begin with the first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n open report(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>watched: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>snoozed until {moment}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links: {links}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) not loaded</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Thread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The buttons and keys apply to all of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open on the intranet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More about the item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thread around the item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About the author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everything by this author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports about the item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show who reported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That you asked is written in the history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier decisions and notes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EditorCard</name>
    <message>
        <source>Ctrl+Enter sends, Esc closes; what you wrote is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intranet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Community</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Author: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all authors again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IntranetsController</name>
    <message>
        <source>{name} is connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first synchronisation has begun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no keyring: enter the token again next time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token is saved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IntranetsPage</name>
    <message>
        <source>No intranet yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect one to see what waits for a decision.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect an intranet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing – enter it below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the keyring of this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept until the console closes; this computer has no keyring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {name} from this console?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its copy, its token and its unsent decisions go. Nothing changes on the intranet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intranets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The intranets that this console works for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected intranets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last time in step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this intranet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removes the copy on this computer. Nothing changes on the intranet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Move and select</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueueController</name>
    <message>
        <source>This link is not safe to open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueuePage</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n handled – clear</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the queue…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing fits this search and these filters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The console is fetching your intranets. The first time takes longest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Synchronise now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came in since the last connection shows up when the network is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing waits in your copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {host}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n item(s): {action}?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>You can undo this until it is sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New items show up here by themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is assigned to you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press M on an item to take it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is snoozed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Z on an item to see it later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing waits to be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decisions stand here until they are confirmed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search in the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search author, text or community  (/)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items that wait for a decision. J and K move, the question mark shows all keys.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReasonCard</name>
    <message>
        <source>Press a number, or write your own reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explanation for your colleagues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explanation for your colleagues (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message to the author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message to the author (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter sends, Esc closes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Encrypted; the key is in the keyring of this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not encrypted: this computer has no keyring to keep a key in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time to undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds in which a decision can be undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A decision waits this long before it is sent. 0 sends at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your data</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Opening your data…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intranets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on synchronising</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause the synchronisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Synchronise now (F5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Making the demo…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This takes a few seconds, the first time only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A made-up organisation on this computer. Nothing leaves it, and nothing can go wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect an intranet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You need its address, your user name and a token (an application password).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome to CM Console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything that waits for a decision on your intranets, in one window. Decide by key, also without a network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Start</name>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>detail</name>
    <message>
        <source>Nothing else was said around this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The intranet does not say who wrote this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Member since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden, spam or removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This intranet has no reports.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody reported this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No earlier decisions and no notes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on the intranet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>editor</name>
    <message>
        <source>Edit the text of {author}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reply to {author}; everybody can read it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note; stays in this console</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>Something went wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again. If it stays, save a diagnosis with “doctor”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} cannot be reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address and your network. What you decide now is kept and sent later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} did not answer in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The console looks again before it sends anything twice. Nothing to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} has a problem of its own (code {status})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The console tries again by itself. If it stays, tell the intranet&apos;s administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} asks us to slow down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The console waits as long as the server asked and goes on by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of {host} is not valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent. Ask the intranet&apos;s administrator to renew it ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} answers, but not as this kind of intranet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address and the kind. Open the address in a browser: is it the start page?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} sent an answer that cannot be read ({reason})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed here. The console tries again; if it stays, tell the administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} sent more than {limit} MB in one answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer was not read, to protect this computer. Tell the intranet&apos;s administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This address is not safe to use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use an address that begins with https:// and holds no name or password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} sends us on to another address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent there. If {target} is right, connect with that address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} does not accept the user or the token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a new token on the intranet and enter it here. Your decisions are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no token for {name} on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the token again. Without a keyring it is kept until the console closes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your account on {host} may not do this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the intranet&apos;s administrator for the rights of a moderator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody changed this item in the meantime</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare both, then send your decision again or let it go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This item no longer exists on the intranet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to do. Your decision stays in the history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The intranet refused this decision ({reason})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another action, or discard the decision.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The intranet said yes, but the item did not change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again, or decide it on the intranet itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not certain that this arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the item on the intranet, then send it again or mark it as done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{action}” is not possible for this item now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of the actions that the item shows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You already decided about this item and it is being sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until it is sent, or undo it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no unsent decision to undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A decision that was sent is reversed by a new one, for example “restore”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no item {id} here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the queue to see the numbers, or synchronise first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no intranet called “{name}” here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use one of the names in the list of intranets, or connect it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already an intranet called “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name, or remove the other one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The console does not know the kind of intranet “{kind}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known kinds: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This action needs a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the text and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{value}” cannot be used for {field}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Possible: {possible}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room and try again. What was saved before is intact.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder with your data cannot be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give yourself the right to write in {folder}, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your data was written by a newer version of CM Console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install that version or a newer one. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {file} is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back a backup from {folder}. The damaged file is kept beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your data is encrypted and its key is not in the keyring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock the keyring of this computer and start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another CM Console is busy with this data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until it is done, or close it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your data could not be made ready for this version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was lost: a backup stands in {folder}. Use the former version for now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no keyring that keeps secrets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token is kept until the console closes; enter it again next time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} suddenly shows {count} items fewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was removed here. Check the intranet, then start a full synchronisation.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>filters</name>
    <message>
        <source>In the last hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the last day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the last week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Older than a week</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <source>Key {key}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select this item as well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the selection, then the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo the last decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what is new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Synchronise now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the intranets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show these keys</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reasons</name>
    <message>
        <source>Hide %n item(s): why?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject %n item(s): why?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %n item(s): why?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>row</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This item is no longer here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Urgency {points}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} · sent in {n} s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>status</name>
    <message>
        <source>Last in step: {moment}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>times</name>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM yyyy, HH:mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In one hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In three hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tomorrow at nine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monday at nine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a week</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>urgency</name>
    <message>
        <source>Gravest reason: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody sees it until you decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time it has waited</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Approve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assign to me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked as spam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assigned to you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked who reported this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Released</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision discarded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tried again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed in the meantime</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused by the intranet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else had done the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer on the intranet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Came in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put on hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Against the law</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Self-harm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Harassment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offensive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not true</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Advertising</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watched word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds a link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most urgent first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most reports first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can still be undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits to be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tried again soon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not confirmed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done and checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A colleague had done the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not synchronised yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>synchronising</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up to date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asked us to wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs a new token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped, needs you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
