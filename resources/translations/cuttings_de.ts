<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
    <context>
        <name></name>
        <message>
            <source>&amp;About Cuttings</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;All clippings</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Back up now…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Clipping</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Colours of the system</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Copy article</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Dark</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Edit fields</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Export…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;File away</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Import…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Inbox</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Keyboard shortcuts</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Larger type</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Library</source>
            <translation>&amp;Bibliothek</translation>
        </message>
        <message>
            <source>&amp;Link to…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Move to trash</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;New clipping…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Next clipping</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Open library…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Preferences…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Previous clipping</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Search</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Star</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Starred</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Tags…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Trash</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Unread</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>All clippings</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Always, as soon as an article is read</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <source>An action has {n} shortcut(s) at most</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <source>As the system has it</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Best match first</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Best match, newer first</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>C&amp;heck library…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Clear search</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Clip &amp;addresses…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Clip &amp;files…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Clip what was &amp;copied</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Clipping</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Colours</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Copy citation</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Ctrl and + or - change it while you read.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Dark</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Delete for ever…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Empty trash…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Every field for text needs these keys to edit what is in it</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Fetch &amp;pictures</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Fetch addresses of this computer and the local network too</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Fetch and keep the pictures of the article</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Fetch te&amp;xt</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Fetching a picture tells the site that holds it that somebody at your address looks at the article. Pictures that came with a saved page, a mail or the browser are kept in any case.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Fields and lists need this key themselves</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>General</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>How to &amp;search</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Inbox</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Insp&amp;ector</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Install browser e&amp;xtension…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Keep pictures</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Li&amp;ght</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Light</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>List</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Mark as unrea&amp;d</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Network</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Never</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>New &amp;library…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Newest first</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Next &amp;hit</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Nothing is listed</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Nothing is searched</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Nothing slides or fades, and messages stay until you dismiss them.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Off, a page cannot make Cuttings ask other devices of your network.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Oldest first</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Open &amp;original</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Open in reade&amp;r</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Order of what was found</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Out of the inbox, or back into it</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Press one key, with Ctrl, Alt or Shift where you like</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Previous hit</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Privacy and places</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Put &amp;back</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Reading</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Reduce motion</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>S&amp;maller type</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Sa&amp;ve this search…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Search</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Select &amp;all</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Select a clipping first</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Select a clipping in the trash</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Select a clipping that has a web address</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Select a clipping that is not in the trash</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Select a single clipping</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Show at the start</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Show library folder</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Size of type</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Take the text from its address, where it is cut off or not fetched yet</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The article has nothing of what is searched</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The order can also be changed for a search, at the end of the search box.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The system keeps these keys for itself</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The trash is empty</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>There is nothing to do again</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>There is nothing to undo</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>These keys open the menu {menu}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This library can only be read</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Unread</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Usual size</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Watched folder</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>What was shown last</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>When I ask for them</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>pixels</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>builder</name>
        <message>
            <source>sup</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
</TS>
