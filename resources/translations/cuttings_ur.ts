<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ur">
    <context>
        <name></name>
        <message>
            <source> pt</source>
            <translation> پوائنٹ</translation>
        </message>
        <message>
            <source>&amp;APA</source>
            <translation>&amp;APA</translation>
        </message>
        <message>
            <source>&amp;About Cuttings</source>
            <translation>کٹنگز کے &amp;بارے میں</translation>
        </message>
        <message>
            <source>&amp;Add a clipping…</source>
            <translation>تراشہ &amp;شامل کریں…</translation>
        </message>
        <message>
            <source>&amp;Add…</source>
            <translation>&amp;شامل کریں…</translation>
        </message>
        <message>
            <source>&amp;All clippings</source>
            <translation>&amp;تمام تراشے</translation>
        </message>
        <message>
            <source>&amp;Back up now…</source>
            <translation>ابھی &amp;محفوظ نقل بنائیں…</translation>
        </message>
        <message>
            <source>&amp;Beside the article</source>
            <translation>مضمون &amp;کے ساتھ</translation>
        </message>
        <message>
            <source>&amp;BibTeX</source>
            <translation>&amp;BibTeX</translation>
        </message>
        <message>
            <source>&amp;Bring this copy back…</source>
            <translation>یہ نقل &amp;واپس لائیں…</translation>
        </message>
        <message>
            <source>&amp;Build a search…</source>
            <translation>ت&amp;لاش ترتیب دیں…</translation>
        </message>
        <message>
            <source>&amp;Captures…</source>
            <translation>نقو&amp;ل…</translation>
        </message>
        <message>
            <source>&amp;Cards</source>
            <translation>کار&amp;ڈ</translation>
        </message>
        <message>
            <source>&amp;Chicago</source>
            <translation>&amp;Chicago</translation>
        </message>
        <message>
            <source>&amp;Clipping</source>
            <translation>&amp;تراشہ</translation>
        </message>
        <message>
            <source>&amp;Clippings</source>
            <translation>&amp;تراشے</translation>
        </message>
        <message>
            <source>&amp;Colours</source>
            <translation>&amp;رنگ</translation>
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation>&amp;کاپی کریں</translation>
        </message>
        <message>
            <source>&amp;Copy article</source>
            <translation>&amp;مضمون کاپی کریں</translation>
        </message>
        <message>
            <source>&amp;Copy this highlight</source>
            <translation>&amp;یہ نشان زد حصہ کاپی کریں</translation>
        </message>
        <message>
            <source>&amp;Dark</source>
            <translation>&amp;گہرا</translation>
        </message>
        <message>
            <source>&amp;Delete…</source>
            <translation>م&amp;ٹائیں…</translation>
        </message>
        <message>
            <source>&amp;Earlier searches</source>
            <translation>&amp;پچھلی تلاشیں</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>تد&amp;وین</translation>
        </message>
        <message>
            <source>&amp;Edit fields</source>
            <translation>&amp;خانے بدلیں</translation>
        </message>
        <message>
            <source>&amp;Export…</source>
            <translation>&amp;برآمد کریں…</translation>
        </message>
        <message>
            <source>&amp;File away</source>
            <translation>&amp;فائل کریں</translation>
        </message>
        <message>
            <source>&amp;File name</source>
            <translation>&amp;فائل کا نام</translation>
        </message>
        <message>
            <source>&amp;First steps</source>
            <translation>&amp;پہلے قدم</translation>
        </message>
        <message>
            <source>&amp;Fold reprints</source>
            <translation>نق&amp;ل شدہ خبریں سمیٹیں</translation>
        </message>
        <message>
            <source>&amp;Foreword</source>
            <translation>پ&amp;یش لفظ</translation>
        </message>
        <message>
            <source>&amp;Forget earlier searches…</source>
            <translation>پچھلی تلاشیں &amp;بھلا دیں…</translation>
        </message>
        <message>
            <source>&amp;Graph…</source>
            <translation>روابط کا ن&amp;قشہ…</translation>
        </message>
        <message>
            <source>&amp;Group list</source>
            <translation>&amp;فہرست کی گروہ بندی</translation>
        </message>
        <message>
            <source>&amp;Harvard</source>
            <translation>&amp;Harvard</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>&amp;مدد</translation>
        </message>
        <message>
            <source>&amp;Highlight</source>
            <translation>&amp;نشان زد کریں</translation>
        </message>
        <message>
            <source>&amp;Highlights</source>
            <translation>&amp;نشان زد حصے</translation>
        </message>
        <message>
            <source>&amp;History…</source>
            <translation>س&amp;رگزشت…</translation>
        </message>
        <message>
            <source>&amp;Import…</source>
            <translation>درآمد &amp;کریں…</translation>
        </message>
        <message>
            <source>&amp;Inbox</source>
            <translation>&amp;موصولہ</translation>
        </message>
        <message>
            <source>&amp;Keyboard shortcuts</source>
            <translation>&amp;کی بورڈ شارٹ کٹ</translation>
        </message>
        <message>
            <source>&amp;Kind</source>
            <translation>&amp;قسم</translation>
        </message>
        <message>
            <source>&amp;Kinds of link…</source>
            <translation>ربط کی &amp;قسمیں…</translation>
        </message>
        <message>
            <source>&amp;Larger type</source>
            <translation>&amp;بڑا خط</translation>
        </message>
        <message>
            <source>&amp;Library</source>
            <translation>&amp;کتب خانہ</translation>
        </message>
        <message>
            <source>&amp;Light</source>
            <translation>&amp;ہلکا</translation>
        </message>
        <message>
            <source>&amp;Link in Markdown</source>
            <translation>مارک ڈاؤن میں &amp;ربط</translation>
        </message>
        <message>
            <source>&amp;Link to…</source>
            <translation>&amp;ربط جوڑیں…</translation>
        </message>
        <message>
            <source>&amp;List of sources</source>
            <translation>مآخذ کی ف&amp;ہرست</translation>
        </message>
        <message>
            <source>&amp;MLA</source>
            <translation>&amp;MLA</translation>
        </message>
        <message>
            <source>&amp;Make a copy now</source>
            <translation>&amp;ابھی نقل بنائیں</translation>
        </message>
        <message>
            <source>&amp;Messages</source>
            <translation>پ&amp;یغامات</translation>
        </message>
        <message>
            <source>&amp;Move to trash</source>
            <translation>ردی میں &amp;ڈالیں</translation>
        </message>
        <message>
            <source>&amp;New clipping…</source>
            <translation>&amp;نیا تراشہ…</translation>
        </message>
        <message>
            <source>&amp;New keys</source>
            <translation>&amp;نئے بٹن</translation>
        </message>
        <message>
            <source>&amp;New story…</source>
            <translation>&amp;نئی کہانی…</translation>
        </message>
        <message>
            <source>&amp;Next clipping</source>
            <translation>&amp;اگلا تراشہ</translation>
        </message>
        <message>
            <source>&amp;Not a name</source>
            <translation>یہ &amp;کوئی نام نہیں</translation>
        </message>
        <message>
            <source>&amp;Not a reprint</source>
            <translation>نقل شدہ &amp;نہیں</translation>
        </message>
        <message>
            <source>&amp;Not grouped</source>
            <translation>گروہ بن&amp;دی نہیں</translation>
        </message>
        <message>
            <source>&amp;Note</source>
            <translation>&amp;نوٹ</translation>
        </message>
        <message>
            <source>&amp;Open</source>
            <translation>&amp;کھولیں</translation>
        </message>
        <message>
            <source>&amp;Open in the reader</source>
            <translation>مطالعے میں &amp;کھولیں</translation>
        </message>
        <message>
            <source>&amp;Open library…</source>
            <translation>ک&amp;تب خانہ کھولیں…</translation>
        </message>
        <message>
            <source>&amp;Open the clipping</source>
            <translation>تراشہ &amp;کھولیں</translation>
        </message>
        <message>
            <source>&amp;Order</source>
            <translation>ت&amp;رتیب</translation>
        </message>
        <message>
            <source>&amp;Pictures</source>
            <translation>ت&amp;صویریں</translation>
        </message>
        <message>
            <source>&amp;Preferences…</source>
            <translation>ت&amp;رجیحات…</translation>
        </message>
        <message>
            <source>&amp;Previous clipping</source>
            <translation>&amp;پچھلا تراشہ</translation>
        </message>
        <message>
            <source>&amp;Previous highlight</source>
            <translation>پ&amp;چھلا نشان</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>بند کر&amp;یں</translation>
        </message>
        <message>
            <source>&amp;Quotation in Markdown</source>
            <translation>مارک ڈاؤن میں &amp;اقتباس</translation>
        </message>
        <message>
            <source>&amp;RIS</source>
            <translation>&amp;RIS</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;دہرائیں</translation>
        </message>
        <message>
            <source>&amp;Redo: {step}</source>
            <translation>&amp;دہرائیں: {step}</translation>
        </message>
        <message>
            <source>&amp;Related beside the article</source>
            <translation>&amp;متعلقہ تراشے مضمون کے ساتھ</translation>
        </message>
        <message>
            <source>&amp;Remove highlight</source>
            <translation>نشان &amp;ہٹائیں</translation>
        </message>
        <message>
            <source>&amp;Reprints of one text once, with “also in …”</source>
            <translation>ایک متن کی نقل ش&amp;دہ خبریں ایک بار، مع ”نیز … میں“</translation>
        </message>
        <message>
            <source>&amp;Save as…</source>
            <translation>&amp;محفوظ بنام…</translation>
        </message>
        <message>
            <source>&amp;Search</source>
            <translation>تلاش &amp;کریں</translation>
        </message>
        <message>
            <source>&amp;Search for “{words}”</source>
            <translation>”{words}“ &amp;تلاش کریں</translation>
        </message>
        <message>
            <source>&amp;Sections</source>
            <translation>&amp;حصے</translation>
        </message>
        <message>
            <source>&amp;Show only clippings that name it</source>
            <translation>صرف اس کے ذکر والے تراشے &amp;دکھائیں</translation>
        </message>
        <message>
            <source>&amp;Show the folder</source>
            <translation>فولڈر &amp;دکھائیں</translation>
        </message>
        <message>
            <source>&amp;Star</source>
            <translation>&amp;ستارہ</translation>
        </message>
        <message>
            <source>&amp;Starred</source>
            <translation>&amp;ستارے والے</translation>
        </message>
        <message>
            <source>&amp;Suggestions too</source>
            <translation>&amp;تجاویز بھی</translation>
        </message>
        <message>
            <source>&amp;Table</source>
            <translation>&amp;جدول</translation>
        </message>
        <message>
            <source>&amp;Tags…</source>
            <translation>&amp;ٹیگ…</translation>
        </message>
        <message>
            <source>&amp;Title</source>
            <translation>&amp;عنوان</translation>
        </message>
        <message>
            <source>&amp;Trash</source>
            <translation>ر&amp;دی</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;واپس لیں</translation>
        </message>
        <message>
            <source>&amp;Undo: {step}</source>
            <translation>&amp;واپس لیں: {step}</translation>
        </message>
        <message>
            <source>&amp;Unread</source>
            <translation>ا&amp;ن پڑھے</translation>
        </message>
        <message>
            <source>&amp;Update “{name}”</source>
            <translation>”{name}“ تا&amp;زہ کریں</translation>
        </message>
        <message>
            <source>&amp;Use this template</source>
            <translation>یہ سانچہ &amp;استعمال کریں</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>م&amp;نظر</translation>
        </message>
        <message>
            <source>&amp;Whole text</source>
            <translation>مکم&amp;ل متن</translation>
        </message>
        <message>
            <source>(no headline)</source>
            <translation>(بلا سرخی)</translation>
        </message>
        <message>
            <source>, </source>
            <comment>between the parts of a list</comment>
            <translation>، </translation>
        </message>
        <message>
            <source>2024-11-20 or 2024-11-20 15:15</source>
            <translation>2024-11-20 یا 2024-11-20 15:15</translation>
        </message>
        <message>
            <source>2024-11-20 or 2024-11-20T15:15</source>
            <translation>2024-11-20 یا 2024-11-20T15:15</translation>
        </message>
        <message>
            <source>&gt; actions   # tags   @ outlets, authors   / saved searches</source>
            <translation>&gt; کام   # ٹیگ   @ ادارے، مصنفین   / محفوظ تلاشیں</translation>
        </message>
        <message>
            <source>A button in your browser hands over the page that you see.</source>
            <translation>آپ کے براؤزر کا ایک بٹن وہ صفحہ دے دیتا ہے جو آپ دیکھ رہے ہیں۔</translation>
        </message>
        <message>
            <source>A clipping</source>
            <translation>ایک تراشہ</translation>
        </message>
        <message>
            <source>A copy is being made and looked over…</source>
            <translation>نقل بنائی اور جانچی جا رہی ہے…</translation>
        </message>
        <message>
            <source>A copy of the library is made first. What was altered comes back from the newest copy that has it whole; what no copy has is left as it is, and you are told.</source>
            <translation>پہلے کتب خانے کی نقل بنتی ہے۔ جو بدل گیا وہ اُس تازہ ترین نقل سے واپس آتا ہے جس میں وہ سالم ہو؛ جو کسی نقل میں نہیں وہ جوں کا توں رہتا ہے، اور آپ کو بتایا جاتا ہے۔</translation>
        </message>
        <message>
            <source>A cursor in the article that arrow keys move; with Shift they select</source>
            <translation>مضمون میں ایک کرسر جسے تیر کے بٹن چلاتے ہیں؛ Shift کے ساتھ منتخب کرتے ہیں</translation>
        </message>
        <message>
            <source>A folder with one note per clipping, linked to each other</source>
            <translation>ایک فولڈر جس میں ہر تراشے کا ایک نوٹ ہو، آپس میں جڑے ہوئے</translation>
        </message>
        <message>
            <source>A library of invented articles, in a folder of its own</source>
            <translation>فرضی مضامین کا کتب خانہ، اپنے الگ فولڈر میں</translation>
        </message>
        <message>
            <source>A library of invented articles, in a folder of its own that never mixes with yours.</source>
            <translation>فرضی مضامین کا کتب خانہ، اپنے الگ فولڈر میں، جو آپ کے کتب خانے میں کبھی نہیں ملتا۔</translation>
        </message>
        <message>
            <source>A line of normal width has about 66 letters, whatever their size.</source>
            <translation>عام چوڑائی کی سطر میں تقریباً 66 حروف ہوتے ہیں، جسامت کچھ بھی ہو۔</translation>
        </message>
        <message>
            <source>A repair</source>
            <translation>مرمت</translation>
        </message>
        <message>
            <source>A reprint</source>
            <translation>نقل شدہ خبر</translation>
        </message>
        <message>
            <source>A saved search</source>
            <translation>محفوظ تلاش</translation>
        </message>
        <message>
            <source>A story</source>
            <translation>کہانی</translation>
        </message>
        <message>
            <source>A4</source>
            <translation>A4</translation>
        </message>
        <message>
            <source>About Cuttings</source>
            <translation>کٹنگز کے بارے میں</translation>
        </message>
        <message>
            <source>Actions and their keys</source>
            <translation>کام اور ان کے بٹن</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>شامل کریں</translation>
        </message>
        <message>
            <source>Add a clipping that has the same text; the two are then one row in lists that are folded.</source>
            <translation>اسی متن والا تراشہ شامل کریں؛ پھر سمٹی ہوئی فہرستوں میں دونوں ایک سطر ہوں گے۔</translation>
        </message>
        <message>
            <source>Add a note…</source>
            <translation>نوٹ لکھیں…</translation>
        </message>
        <message>
            <source>Add a reprint</source>
            <translation>نقل شدہ خبر شامل کریں</translation>
        </message>
        <message>
            <source>Add a tag</source>
            <translation>ٹیگ لگائیں</translation>
        </message>
        <message>
            <source>Add all</source>
            <translation>سب شامل کریں</translation>
        </message>
        <message>
            <source>Add as new capture</source>
            <translation>نئی نقل کے طور پر شامل کریں</translation>
        </message>
        <message>
            <source>Add the suggested tag {name}</source>
            <translation>تجویز کردہ ٹیگ {name} لگائیں</translation>
        </message>
        <message>
            <source>Add to stor&amp;y…</source>
            <translation>کہانی میں &amp;شامل کریں…</translation>
        </message>
        <message>
            <source>Add {title} to the story</source>
            <translation>کہانی میں شامل کریں: {title}</translation>
        </message>
        <message>
            <source>Added</source>
            <translation>شامل ہوا</translation>
        </message>
        <message>
            <source>Added as a new capture.</source>
            <translation>نئی نقل کے طور پر شامل ہوا۔</translation>
        </message>
        <message>
            <source>Added: {words}</source>
            <translation>اضافہ: {words}</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>پتا</translation>
        </message>
        <message>
            <source>Address or reason</source>
            <translation>پتا یا وجہ</translation>
        </message>
        <message>
            <source>Addresses done</source>
            <translation>مکمل پتے</translation>
        </message>
        <message>
            <source>Addresses, one to a line</source>
            <translation>پتے، ہر سطر میں ایک</translation>
        </message>
        <message>
            <source>After</source>
            <translation>بعد میں</translation>
        </message>
        <message>
            <source>Agencies</source>
            <translation>خبر رساں ادارے</translation>
        </message>
        <message>
            <source>Agency</source>
            <translation>خبر رساں ادارہ</translation>
        </message>
        <message>
            <source>Agency, A to Z</source>
            <translation>خبر رساں ادارہ، الف سے ے</translation>
        </message>
        <message>
            <source>Agency, Z to A</source>
            <translation>خبر رساں ادارہ، ے سے الف</translation>
        </message>
        <message>
            <source>All &amp;tags…</source>
            <translation>تمام ٹی&amp;گ…</translation>
        </message>
        <message>
            <source>All as at first…</source>
            <translation>سب شروع جیسا…</translation>
        </message>
        <message>
            <source>All changes</source>
            <translation>تمام تبدیلیاں</translation>
        </message>
        <message>
            <source>All clippings</source>
            <translation>تمام تراشے</translation>
        </message>
        <message>
            <source>All colours</source>
            <translation>تمام رنگ</translation>
        </message>
        <message>
            <source>All dates</source>
            <translation>تمام تاریخیں</translation>
        </message>
        <message>
            <source>All files</source>
            <translation>تمام فائلیں</translation>
        </message>
        <message>
            <source>All of them…</source>
            <translation>سب…</translation>
        </message>
        <message>
            <source>All of these words</source>
            <translation>یہ تمام الفاظ</translation>
        </message>
        <message>
            <source>All tags</source>
            <translation>تمام ٹیگ</translation>
        </message>
        <message>
            <source>All tags…</source>
            <translation>تمام ٹیگ…</translation>
        </message>
        <message>
            <source>All work together</source>
            <translation>سارا کام ملا کر</translation>
        </message>
        <message numerus="yes">
            <source>All {n} clipping(s) found</source>
            <translation>
                <numerusform>ملنے والا {n} تراشہ</numerusform>
                <numerusform>ملنے والے تمام {n} تراشے</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>All {n} clipping(s) in the list</source>
            <translation>
                <numerusform>فہرست کا {n} تراشہ</numerusform>
                <numerusform>فہرست کے تمام {n} تراشے</numerusform>
            </translation>
        </message>
        <message>
            <source>Already clipped</source>
            <translation>پہلے سے موجود</translation>
        </message>
        <message>
            <source>Already clipped.</source>
            <translation>پہلے سے موجود۔</translation>
        </message>
        <message>
            <source>Already clipped: {clipping} ({reason}).</source>
            <translation>پہلے سے موجود: {clipping} ({reason})۔</translation>
        </message>
        <message>
            <source>Also called</source>
            <translation>دوسرا نام</translation>
        </message>
        <message>
            <source>Also in {names}</source>
            <translation>نیز {names} میں</translation>
        </message>
        <message numerus="yes">
            <source>Also in {n} outlet(s)</source>
            <translation>
                <numerusform>مزید {n} ادارے میں</numerusform>
                <numerusform>مزید {n} اداروں میں</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Also in {n} outlet(s): {outlets}</source>
            <translation>
                <numerusform>مزید {n} ادارے میں: {outlets}</numerusform>
                <numerusform>مزید {n} اداروں میں: {outlets}</numerusform>
            </translation>
        </message>
        <message>
            <source>Also select &amp;its copies</source>
            <translation>نقل شدہ خبریں &amp;بھی منتخب کریں</translation>
        </message>
        <message>
            <source>Also: {names}</source>
            <translation>نیز: {names}</translation>
        </message>
        <message>
            <source>Always, as soon as an article is read</source>
            <translation>ہمیشہ، جیسے ہی مضمون پڑھا جائے</translation>
        </message>
        <message>
            <source>Amber</source>
            <translation>عنبری</translation>
        </message>
        <message numerus="yes">
            <source>An action has {n} shortcut(s) at most</source>
            <translation>
                <numerusform>ایک کام کا زیادہ سے زیادہ {n} شارٹ کٹ ہو سکتا ہے</numerusform>
                <numerusform>ایک کام کے زیادہ سے زیادہ {n} شارٹ کٹ ہو سکتے ہیں</numerusform>
            </translation>
        </message>
        <message>
            <source>An address that opens the clipping here, from any other program</source>
            <translation>ایک پتا جو کسی بھی پروگرام سے تراشہ یہاں کھولتا ہے</translation>
        </message>
        <message>
            <source>An import</source>
            <translation>درآمد</translation>
        </message>
        <message numerus="yes">
            <source>And {n} more.</source>
            <translation>
                <numerusform>اور {n} مزید۔</numerusform>
                <numerusform>اور {n} مزید۔</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>And {n} warning(s) more.</source>
            <translation>
                <numerusform>اور {n} مزید انتباہ۔</numerusform>
                <numerusform>اور {n} مزید انتباہات۔</numerusform>
            </translation>
        </message>
        <message>
            <source>Any</source>
            <translation>کوئی بھی</translation>
        </message>
        <message>
            <source>Any of these words</source>
            <translation>ان میں سے کوئی لفظ</translation>
        </message>
        <message>
            <source>Anywhere</source>
            <translation>کہیں بھی</translation>
        </message>
        <message>
            <source>Around it</source>
            <translation>متعلقات</translation>
        </message>
        <message>
            <source>Around ‘{title}’</source>
            <translation>’{title}‘ کے گرد</translation>
        </message>
        <message>
            <source>Arrow keys go through the list, Enter opens, F1 shows all keys.</source>
            <translation>تیر کے بٹن فہرست میں چلاتے ہیں، Enter کھولتا ہے، F1 تمام بٹن دکھاتا ہے۔</translation>
        </message>
        <message>
            <source>Arrows go from bar to bar, with Shift over several; Enter narrows the list.</source>
            <translation>تیر ایک ستون سے دوسرے پر جاتے ہیں، Shift کے ساتھ کئی پر؛ Enter فہرست محدود کرتا ہے۔</translation>
        </message>
        <message>
            <source>Article</source>
            <translation>مضمون</translation>
        </message>
        <message>
            <source>Article text</source>
            <translation>مضمون کا متن</translation>
        </message>
        <message>
            <source>Articles</source>
            <translation>مضامین</translation>
        </message>
        <message>
            <source>Articles are still being compared, so there may be more soon.</source>
            <translation>مضامین کا موازنہ جاری ہے، کچھ دیر میں مزید مل سکتے ہیں۔</translation>
        </message>
        <message>
            <source>Articles open on this side.</source>
            <translation>مضامین اس طرف کھلتے ہیں۔</translation>
        </message>
        <message>
            <source>Articles you keep here stay on your own computer: to find again, to see together, to hand on.</source>
            <translation>یہاں رکھے گئے مضامین آپ کے اپنے کمپیوٹر پر رہتے ہیں: دوبارہ ڈھونڈنے، ساتھ دیکھنے اور آگے دینے کے لیے۔</translation>
        </message>
        <message>
            <source>As in other archives</source>
            <translation>دوسرے آرکائیو کی طرح</translation>
        </message>
        <message>
            <source>As in the library, newest first</source>
            <translation>کتب خانے کے مطابق، تازہ ترین پہلے</translation>
        </message>
        <message>
            <source>As in the list</source>
            <translation>فہرست کے مطابق</translation>
        </message>
        <message>
            <source>As in the story</source>
            <translation>کہانی کے مطابق</translation>
        </message>
        <message>
            <source>As it looks</source>
            <translation>جیسا لگے گا</translation>
        </message>
        <message>
            <source>As it was at first</source>
            <translation>جیسے شروع میں تھا</translation>
        </message>
        <message>
            <source>As text</source>
            <translation>بطور متن</translation>
        </message>
        <message>
            <source>As the &amp;system has it</source>
            <translation>نظام &amp;کے مطابق</translation>
        </message>
        <message>
            <source>As the search has them</source>
            <translation>تلاش کے مطابق</translation>
        </message>
        <message>
            <source>As the system has it</source>
            <translation>نظام کے مطابق</translation>
        </message>
        <message>
            <source>As the window</source>
            <translation>کھڑکی کے مطابق</translation>
        </message>
        <message>
            <source>As they were at first</source>
            <translation>جیسے شروع میں تھے</translation>
        </message>
        <message>
            <source>At any time</source>
            <translation>کسی بھی وقت</translation>
        </message>
        <message>
            <source>At first</source>
            <translation>شروع میں</translation>
        </message>
        <message>
            <source>At first: {origin}</source>
            <translation>شروع میں: {origin}</translation>
        </message>
        <message>
            <source>Attach to selection</source>
            <translation>انتخاب سے جوڑیں</translation>
        </message>
        <message>
            <source>Author</source>
            <translation>مصنف</translation>
        </message>
        <message>
            <source>Author, A to Z</source>
            <translation>مصنف، الف سے ے</translation>
        </message>
        <message>
            <source>Author, Z to A</source>
            <translation>مصنف، ے سے الف</translation>
        </message>
        <message>
            <source>Authors</source>
            <translation>مصنفین</translation>
        </message>
        <message>
            <source>Back to mine</source>
            <translation>میرے کتب خانے پر واپس</translation>
        </message>
        <message>
            <source>Back to the usual size</source>
            <translation>عام جسامت پر واپس</translation>
        </message>
        <message>
            <source>Back up the library</source>
            <translation>کتب خانے کی نقل بنائیں</translation>
        </message>
        <message>
            <source>Backups</source>
            <translation>محفوظ نقلیں</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>پہلے</translation>
        </message>
        <message>
            <source>Before a repair</source>
            <translation>مرمت سے پہلے</translation>
        </message>
        <message>
            <source>Before all of this</source>
            <translation>اس سب سے پہلے</translation>
        </message>
        <message>
            <source>Before an import</source>
            <translation>درآمد سے پہلے</translation>
        </message>
        <message>
            <source>Before an update of the library</source>
            <translation>کتب خانے کی تجدید سے پہلے</translation>
        </message>
        <message>
            <source>Before deleting for ever</source>
            <translation>ہمیشہ کے لیے مٹانے سے پہلے</translation>
        </message>
        <message>
            <source>Before much was changed at once</source>
            <translation>ایک ساتھ بہت کچھ بدلنے سے پہلے</translation>
        </message>
        <message>
            <source>Before you open it on another computer, close it here and let {by} finish: otherwise there will be two that contradict each other. It is safer outside, with its backups in the synchronised folder.</source>
            <translation>کسی دوسرے کمپیوٹر پر کھولنے سے پہلے اسے یہاں بند کریں اور {by} کا کام مکمل ہونے دیں، ورنہ دو ایسے کتب خانے بن جائیں گے جو ایک دوسرے سے مختلف ہوں۔ اس فولڈر سے باہر یہ زیادہ محفوظ ہے، جبکہ اس کی نقلیں ہم آہنگ فولڈر میں رہیں۔</translation>
        </message>
        <message>
            <source>Beginning of the export</source>
            <translation>برآمد کی ابتدا</translation>
        </message>
        <message>
            <source>Being clipped: ‘{title}’</source>
            <translation>تراشا جا رہا تھا: ’{title}‘</translation>
        </message>
        <message>
            <source>Being read again…</source>
            <translation>دوبارہ پڑھی جا رہی ہے…</translation>
        </message>
        <message>
            <source>Best and newest</source>
            <translation>بہترین اور تازہ ترین</translation>
        </message>
        <message>
            <source>Best match</source>
            <translation>بہترین مطابقت</translation>
        </message>
        <message>
            <source>Best match first</source>
            <translation>بہترین مطابقت پہلے</translation>
        </message>
        <message>
            <source>Best match, newer first</source>
            <translation>بہترین مطابقت، تازہ پہلے</translation>
        </message>
        <message>
            <source>Best match, newest favoured</source>
            <translation>بہترین مطابقت، تازہ کو ترجیح</translation>
        </message>
        <message>
            <source>BibTeX</source>
            <translation>BibTeX</translation>
        </message>
        <message>
            <source>Binding</source>
            <translation>جلد بندی ہو رہی ہے</translation>
        </message>
        <message>
            <source>Blue</source>
            <translation>نیلا</translation>
        </message>
        <message>
            <source>Bookmarks (HTML)</source>
            <translation>بک مارک (HTML)</translation>
        </message>
        <message>
            <source>Bring a cop&amp;y back…</source>
            <translation>نقل &amp;واپس لائیں…</translation>
        </message>
        <message>
            <source>Bring a copy back</source>
            <translation>نقل واپس لائیں</translation>
        </message>
        <message>
            <source>Bring along what you have</source>
            <translation>جو آپ کے پاس ہے ساتھ لائیں</translation>
        </message>
        <message>
            <source>Bring back from the copies what was altered; a copy is made before</source>
            <translation>جو بدل گیا اسے نقلوں سے واپس لائیں؛ پہلے ایک نقل بنتی ہے</translation>
        </message>
        <message>
            <source>Bring back the copy of {day} ({why})?</source>
            <translation>{day} کی نقل ({why}) واپس لائیں؟</translation>
        </message>
        <message>
            <source>Bring back {name}?</source>
            <translation>{name} واپس لائیں؟</translation>
        </message>
        <message>
            <source>Bring it back</source>
            <translation>واپس لائیں</translation>
        </message>
        <message>
            <source>Bring that back…</source>
            <translation>وہ واپس لائیں…</translation>
        </message>
        <message>
            <source>Bring the newest copy back</source>
            <translation>تازہ ترین نقل واپس لائیں</translation>
        </message>
        <message>
            <source>Brings {name} up to date; what you wrote there yourself stays.</source>
            <translation>{name} کو تازہ کرتا ہے؛ جو آپ نے خود وہاں لکھا ہے وہ رہتا ہے۔</translation>
        </message>
        <message>
            <source>Browser extension</source>
            <translation>براؤزر ایکسٹینشن</translation>
        </message>
        <message>
            <source>Build a search</source>
            <translation>تلاش ترتیب دیں</translation>
        </message>
        <message>
            <source>Build a search in a form</source>
            <translation>فارم میں تلاش ترتیب دیں</translation>
        </message>
        <message>
            <source>By</source>
            <translation>از</translation>
        </message>
        <message>
            <source>By &amp;day</source>
            <translation>دن ک&amp;ے لحاظ سے</translation>
        </message>
        <message>
            <source>By &amp;month</source>
            <translation>&amp;مہینے کے لحاظ سے</translation>
        </message>
        <message>
            <source>By &amp;outlet</source>
            <translation>ادارے کے ل&amp;حاظ سے</translation>
        </message>
        <message>
            <source>By &amp;story</source>
            <translation>کہان&amp;ی کے لحاظ سے</translation>
        </message>
        <message>
            <source>By clipping</source>
            <translation>تراشے کے لحاظ سے</translation>
        </message>
        <message>
            <source>By date</source>
            <translation>تاریخ کے لحاظ سے</translation>
        </message>
        <message>
            <source>By day</source>
            <translation>دن کے لحاظ سے</translation>
        </message>
        <message>
            <source>By hand</source>
            <translation>اپنی ترتیب سے</translation>
        </message>
        <message>
            <source>By month</source>
            <translation>مہینے کے لحاظ سے</translation>
        </message>
        <message>
            <source>By outlet</source>
            <translation>ادارے کے لحاظ سے</translation>
        </message>
        <message>
            <source>By story</source>
            <translation>کہانی کے لحاظ سے</translation>
        </message>
        <message>
            <source>By the same &amp;author</source>
            <translation>اسی مصن&amp;ف کے</translation>
        </message>
        <message>
            <source>By the way</source>
            <translation>برسبیلِ تذکرہ</translation>
        </message>
        <message>
            <source>By what it is replaced</source>
            <translation>جس سے بدلا جائے</translation>
        </message>
        <message>
            <source>By whom</source>
            <translation>بذریعہ</translation>
        </message>
        <message>
            <source>C&amp;heck library…</source>
            <translation>کتب خانہ &amp;جانچیں…</translation>
        </message>
        <message>
            <source>C&amp;opy as</source>
            <translation>کاپی کریں ب&amp;طور</translation>
        </message>
        <message>
            <source>CSL &amp;JSON</source>
            <translation>CSL &amp;JSON</translation>
        </message>
        <message>
            <source>CSL JSON</source>
            <translation>CSL JSON</translation>
        </message>
        <message>
            <source>Can be deleted at any time; it is made anew.</source>
            <translation>کسی بھی وقت مٹایا جا سکتا ہے؛ دوبارہ بن جاتا ہے۔</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>منسوخ</translation>
        </message>
        <message>
            <source>Cannot be taken</source>
            <translation>نہیں لیا جا سکتا</translation>
        </message>
        <message>
            <source>Captures</source>
            <translation>نقول</translation>
        </message>
        <message>
            <source>Captures, the newest first</source>
            <translation>نقول، تازہ ترین پہلے</translation>
        </message>
        <message>
            <source>Cards</source>
            <translation>کارڈ</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>بدلیں</translation>
        </message>
        <message>
            <source>Change a field of all…</source>
            <translation>سب کا ایک خانہ بدلیں…</translation>
        </message>
        <message>
            <source>Change link</source>
            <translation>ربط بدلیں</translation>
        </message>
        <message>
            <source>Change the &amp;note</source>
            <translation>&amp;نوٹ بدلیں</translation>
        </message>
        <message>
            <source>Change the note</source>
            <translation>نوٹ بدلیں</translation>
        </message>
        <message>
            <source>Change this link</source>
            <translation>یہ ربط بدلیں</translation>
        </message>
        <message numerus="yes">
            <source>Change {n} clipping(s)</source>
            <translation>
                <numerusform>{n} تراشہ بدلیں</numerusform>
                <numerusform>{n} تراشے بدلیں</numerusform>
            </translation>
        </message>
        <message>
            <source>Changed by the outlet</source>
            <translation>ادارے نے بدلا</translation>
        </message>
        <message>
            <source>Changed by you</source>
            <translation>آپ نے بدلا</translation>
        </message>
        <message>
            <source>Changed since {day}: {what}.</source>
            <translation>{day} کے بعد تبدیلی: {what}۔</translation>
        </message>
        <message>
            <source>Changes, the newest first</source>
            <translation>تبدیلیاں، تازہ ترین پہلے</translation>
        </message>
        <message>
            <source>Check all</source>
            <translation>سب پر نشان لگائیں</translation>
        </message>
        <message>
            <source>Check library…</source>
            <translation>کتب خانہ جانچیں…</translation>
        </message>
        <message>
            <source>Check of the library</source>
            <translation>کتب خانے کی جانچ</translation>
        </message>
        <message>
            <source>Check the library</source>
            <translation>کتب خانہ جانچیں</translation>
        </message>
        <message>
            <source>Checked {when}: all sound</source>
            <translation>آخری جانچ {when}: سب ٹھیک ہے</translation>
        </message>
        <message>
            <source>Choose a &amp;file…</source>
            <translation>&amp;فائل چنیں…</translation>
        </message>
        <message>
            <source>Choose a clipping</source>
            <translation>کوئی تراشہ چنیں</translation>
        </message>
        <message>
            <source>Choose a folder.</source>
            <translation>فولڈر چنیں۔</translation>
        </message>
        <message>
            <source>Choose a picture…</source>
            <translation>تصویر چنیں…</translation>
        </message>
        <message>
            <source>Choose a story in the sidebar, or a clipping that is in one.</source>
            <translation>اطرافی پٹی میں کوئی کہانی چنیں، یا ایسا تراشہ جو کسی کہانی میں ہو۔</translation>
        </message>
        <message>
            <source>Choose an action to change its keys.</source>
            <translation>بٹن بدلنے کے لیے کوئی کام چنیں۔</translation>
        </message>
        <message>
            <source>Choose another one.</source>
            <translation>کوئی اور چنیں۔</translation>
        </message>
        <message>
            <source>Choose co&amp;lumns…</source>
            <translation>کا&amp;لم چنیں…</translation>
        </message>
        <message>
            <source>Choose files</source>
            <translation>فائلیں چنیں</translation>
        </message>
        <message>
            <source>Choose files…</source>
            <translation>فائلیں چنیں…</translation>
        </message>
        <message>
            <source>Choose file…</source>
            <translation>فائل چنیں…</translation>
        </message>
        <message>
            <source>Choose folder…</source>
            <translation>فولڈر چنیں…</translation>
        </message>
        <message>
            <source>Choose it in the list and press T. Tags, outlets and months in the sidebar narrow the list.</source>
            <translation>اسے فہرست میں چن کر T دبائیں۔ اطرافی پٹی کے ٹیگ، ادارے اور مہینے فہرست محدود کرتے ہیں۔</translation>
        </message>
        <message>
            <source>Choose the folder</source>
            <translation>فولڈر چنیں</translation>
        </message>
        <message>
            <source>Choose what the other program has exported</source>
            <translation>دوسرے پروگرام کی برآمد چنیں</translation>
        </message>
        <message>
            <source>Choose with {key}</source>
            <translation>چننے کے لیے {key}</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>چنیں…</translation>
        </message>
        <message>
            <source>Cl&amp;ip this link</source>
            <translation>یہ رب&amp;ط تراشیں</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>صاف کریں</translation>
        </message>
        <message>
            <source>Clear search</source>
            <translation>تلاش صاف کریں</translation>
        </message>
        <message>
            <source>Clear search (Esc)</source>
            <translation>تلاش صاف کریں (Esc)</translation>
        </message>
        <message>
            <source>Click: only these; again: without these. Draw over several for a range.</source>
            <translation>کلک: صرف یہ؛ دوبارہ: ان کے بغیر۔ مدت کے لیے کئی پر کھینچیں۔</translation>
        </message>
        <message>
            <source>Clip &amp;addresses…</source>
            <translation>&amp;پتے تراشیں…</translation>
        </message>
        <message>
            <source>Clip &amp;files…</source>
            <translation>&amp;فائلیں تراشیں…</translation>
        </message>
        <message>
            <source>Clip a list of addresses</source>
            <translation>پتوں کی فہرست تراشیں</translation>
        </message>
        <message>
            <source>Clip addresses</source>
            <translation>پتے تراشیں</translation>
        </message>
        <message>
            <source>Clip an article</source>
            <translation>مضمون تراشیں</translation>
        </message>
        <message>
            <source>Clip dialog: keep</source>
            <translation>تراشنے کی کھڑکی: رکھیں</translation>
        </message>
        <message>
            <source>Clip files</source>
            <translation>فائلیں تراشیں</translation>
        </message>
        <message>
            <source>Clip from the browser</source>
            <translation>براؤزر سے تراشیں</translation>
        </message>
        <message>
            <source>Clip it</source>
            <translation>تراشیں</translation>
        </message>
        <message>
            <source>Clip new files of this folder by themselves</source>
            <translation>اس فولڈر کی نئی فائلیں خود بخود تراشیں</translation>
        </message>
        <message>
            <source>Clip this link</source>
            <translation>یہ ربط تراشیں</translation>
        </message>
        <message>
            <source>Clip this link: {address}</source>
            <translation>یہ ربط تراشیں: {address}</translation>
        </message>
        <message>
            <source>Clip what is in it now</source>
            <translation>جو ابھی اس میں ہے وہ تراشیں</translation>
        </message>
        <message>
            <source>Clip what was &amp;copied</source>
            <translation>کاپی کیا &amp;ہوا تراشیں</translation>
        </message>
        <message>
            <source>Clip what was copied</source>
            <translation>کاپی کیا ہوا تراشیں</translation>
        </message>
        <message>
            <source>Clip what you copied?</source>
            <translation>جو کاپی کیا وہ تراشیں؟</translation>
        </message>
        <message>
            <source>Clip what you copied? {beginning}</source>
            <translation>جو کاپی کیا وہ تراشیں؟ {beginning}</translation>
        </message>
        <message>
            <source>Clip with one click from the browser</source>
            <translation>براؤزر سے ایک کلک میں تراشیں</translation>
        </message>
        <message>
            <source>Clipped</source>
            <translation>تراشا گیا</translation>
        </message>
        <message>
            <source>Clipped first</source>
            <translation>پہلے تراشے گئے</translation>
        </message>
        <message>
            <source>Clipped from the command line: “{title}”.</source>
            <translation>کمانڈ لائن سے تراشا گیا: ”{title}“۔</translation>
        </message>
        <message>
            <source>Clipped last</source>
            <translation>آخر میں تراشے گئے</translation>
        </message>
        <message>
            <source>Clipped: ‘{title}’</source>
            <translation>تراشا گیا: ’{title}‘</translation>
        </message>
        <message>
            <source>Clipping</source>
            <translation>تراشہ</translation>
        </message>
        <message>
            <source>Clipping before</source>
            <translation>پچھلا تراشہ</translation>
        </message>
        <message>
            <source>Clipping from {site}</source>
            <translation>تراشا جا رہا ہے: {site}</translation>
        </message>
        <message>
            <source>Clippings</source>
            <translation>تراشے</translation>
        </message>
        <message numerus="yes">
            <source>Clippings a day, at most {n}</source>
            <translation>
                <numerusform>فی دن تراشے، زیادہ سے زیادہ {n}</numerusform>
                <numerusform>فی دن تراشے، زیادہ سے زیادہ {n}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Clippings in {days} days, at most {n}</source>
            <translation>
                <numerusform>فی {days} دن تراشے، زیادہ سے زیادہ {n}</numerusform>
                <numerusform>فی {days} دن تراشے، زیادہ سے زیادہ {n}</numerusform>
            </translation>
        </message>
        <message>
            <source>Clippings that can be linked</source>
            <translation>تراشے جنھیں جوڑا جا سکتا ہے</translation>
        </message>
        <message>
            <source>Clippings that were found</source>
            <translation>ملنے والے تراشے</translation>
        </message>
        <message>
            <source>Clippings you have not opened yet are listed here.</source>
            <translation>جو تراشے آپ نے ابھی نہیں کھولے وہ یہاں ہیں۔</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>بند کریں</translation>
        </message>
        <message>
            <source>Close it on one of the two now: what both write cannot be brought together.</source>
            <translation>اسے ابھی دونوں میں سے ایک پر بند کریں: دونوں کا لکھا ہوا یکجا نہیں کیا جا سکتا۔</translation>
        </message>
        <message>
            <source>Close this page</source>
            <translation>یہ صفحہ بند کریں</translation>
        </message>
        <message>
            <source>Close this page; Help › First steps brings it back</source>
            <translation>یہ صفحہ بند کریں؛ مدد › پہلے قدم اسے واپس لاتا ہے</translation>
        </message>
        <message>
            <source>Co&amp;ver</source>
            <translation>&amp;سرورق</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>رنگ</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>رنگ</translation>
        </message>
        <message>
            <source>Colours of the page</source>
            <translation>صفحے کے رنگ</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>کالم</translation>
        </message>
        <message>
            <source>Columns of the list</source>
            <translation>فہرست کے کالم</translation>
        </message>
        <message>
            <source>Compact &amp;rows</source>
            <translation>مخت&amp;صر سطریں</translation>
        </message>
        <message>
            <source>Compact rows</source>
            <translation>مختصر سطریں</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>موازنہ کریں</translation>
        </message>
        <message>
            <source>Compare captures…</source>
            <translation>نقول کا موازنہ…</translation>
        </message>
        <message>
            <source>Compare repri&amp;nts…</source>
            <translation>نقل شدہ خبروں کا موا&amp;زنہ…</translation>
        </message>
        <message>
            <source>Compare reprints</source>
            <translation>نقل شدہ خبروں کا موازنہ</translation>
        </message>
        <message>
            <source>Compiled &amp;by</source>
            <translation>&amp;مرتب</translation>
        </message>
        <message>
            <source>Compiled by</source>
            <translation>مرتب</translation>
        </message>
        <message>
            <source>Completions</source>
            <translation>تجاویز</translation>
        </message>
        <message>
            <source>Condition: {words}</source>
            <translation>شرط: {words}</translation>
        </message>
        <message>
            <source>Conditions as ch&amp;ips</source>
            <translation>شرطیں &amp;ٹکڑوں میں</translation>
        </message>
        <message>
            <source>Conditions of the search</source>
            <translation>تلاش کی شرطیں</translation>
        </message>
        <message>
            <source>Connect the drive or the network again, or put the folder back. Nothing can be kept until then, and nothing is lost: what you are writing stays where it is. Cuttings looks again by itself.</source>
            <translation>ڈرائیو یا نیٹ ورک دوبارہ جوڑیں، یا فولڈر واپس رکھیں۔ تب تک کچھ رکھا نہیں جا سکتا، اور کچھ ضائع بھی نہیں ہوتا: جو آپ لکھ رہے ہیں وہ اپنی جگہ رہتا ہے۔ کٹنگز خود دوبارہ دیکھتا رہتا ہے۔</translation>
        </message>
        <message>
            <source>Contents</source>
            <translation>فہرستِ مضامین</translation>
        </message>
        <message>
            <source>Contrast</source>
            <translation>تضاد</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>کاپی ہو گیا</translation>
        </message>
        <message>
            <source>Copied citations</source>
            <translation>کاپی کیے گئے حوالے</translation>
        </message>
        <message>
            <source>Copies (*.zip *.sqlite3 *.gz)</source>
            <translation>نقلیں (*.zip *.sqlite3 *.gz)</translation>
        </message>
        <message>
            <source>Copies (*.zip)</source>
            <translation>نقلیں (*.zip)</translation>
        </message>
        <message>
            <source>Copies of the database are made by themselves, inside the library, and looked over before they count. They do not help when the disk is lost: write a whole copy to another one now and then, with Library, Back up now.</source>
            <translation>ڈیٹا بیس کی نقلیں خود بخود کتب خانے کے اندر بنتی ہیں، اور جانچ کے بعد ہی معتبر ٹھہرتی ہیں۔ ڈسک ضائع ہو جائے تو یہ کام نہیں آتیں: وقتاً فوقتاً کسی دوسری ڈسک پر پوری نقل بنائیں: کتب خانہ، ابھی محفوظ نقل بنائیں۔</translation>
        </message>
        <message>
            <source>Copies of the library</source>
            <translation>کتب خانے کی نقلیں</translation>
        </message>
        <message>
            <source>Copies, the newest first</source>
            <translation>نقلیں، تازہ ترین پہلے</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>کاپی</translation>
        </message>
        <message>
            <source>Copy &amp;quotation with citation</source>
            <translation>&amp;اقتباس مع حوالہ کاپی کریں</translation>
        </message>
        <message>
            <source>Copy all that are listed as Markdown</source>
            <translation>فہرست کے سب کو مارک ڈاؤن میں کاپی کریں</translation>
        </message>
        <message>
            <source>Copy an article and clip it, give its web address, or drop files on this window: saved pages, mails, PDF, or what another program has exported.</source>
            <translation>کوئی مضمون کاپی کر کے تراشیں، اس کا ویب پتا دیں، یا فائلیں اس کھڑکی پر ڈالیں: محفوظ صفحات، ای میل، PDF، یا دوسرے پروگرام کی برآمد۔</translation>
        </message>
        <message>
            <source>Copy an article or its address first.</source>
            <translation>پہلے کوئی مضمون یا اس کا پتا کاپی کریں۔</translation>
        </message>
        <message>
            <source>Copy citation</source>
            <translation>حوالہ کاپی کریں</translation>
        </message>
        <message>
            <source>Copy details</source>
            <translation>تفصیلات کاپی کریں</translation>
        </message>
        <message>
            <source>Copy its text</source>
            <translation>اس کا متن کاپی کریں</translation>
        </message>
        <message>
            <source>Copy lin&amp;k to clipping</source>
            <translation>&amp;تراشے کا ربط کاپی کریں</translation>
        </message>
        <message>
            <source>Copy of {library}</source>
            <translation>{library} کی نقل</translation>
        </message>
        <message>
            <source>Copy one in your browser and come back, give its web address, or drop a file on this window.</source>
            <translation>براؤزر میں ایک کاپی کر کے واپس آئیں، اس کا ویب پتا دیں، یا اس کھڑکی پر فائل ڈالیں۔</translation>
        </message>
        <message>
            <source>Copy quotation with its source</source>
            <translation>اقتباس مع ماخذ کاپی کریں</translation>
        </message>
        <message>
            <source>Copy the &amp;address</source>
            <translation>&amp;پتا کاپی کریں</translation>
        </message>
        <message>
            <source>Copy the folder's name</source>
            <translation>فولڈر کا نام کاپی کریں</translation>
        </message>
        <message>
            <source>Copy the quotation with its source</source>
            <translation>اقتباس مع حوالہ کاپی کریں</translation>
        </message>
        <message>
            <source>Copy what is selected, or everything</source>
            <translation>منتخب حصہ، یا سب کچھ کاپی کریں</translation>
        </message>
        <message>
            <source>Copy with marks as text</source>
            <translation>نشانات سمیت متن کاپی کریں</translation>
        </message>
        <message>
            <source>Correction</source>
            <translation>تصحیح</translation>
        </message>
        <message>
            <source>Correction note, added</source>
            <translation>تصحیح کا نوٹ، شامل ہوا</translation>
        </message>
        <message>
            <source>Correction note, in both</source>
            <translation>تصحیح کا نوٹ، دونوں میں</translation>
        </message>
        <message>
            <source>Correction note, removed</source>
            <translation>تصحیح کا نوٹ، ہٹایا گیا</translation>
        </message>
        <message>
            <source>Counting…</source>
            <translation>گنتی ہو رہی ہے…</translation>
        </message>
        <message>
            <source>Cover picture</source>
            <translation>سرورق کی تصویر</translation>
        </message>
        <message>
            <source>Create</source>
            <translation>بنائیں</translation>
        </message>
        <message>
            <source>Ctrl and + or - change it while you read.</source>
            <translation>پڑھتے ہوئے Ctrl کے ساتھ + یا - اسے بدلتے ہیں۔</translation>
        </message>
        <message>
            <source>Ctrl+Enter</source>
            <translation>Ctrl+Enter</translation>
        </message>
        <message>
            <source>Ctrl+Enter adds it to the search</source>
            <translation>Ctrl+Enter اسے تلاش میں شامل کرتا ہے</translation>
        </message>
        <message>
            <source>Ctrl+Enter opens the original</source>
            <translation>Ctrl+Enter اصل کھولتا ہے</translation>
        </message>
        <message>
            <source>Ctrl+Enter puts it into the search box to be changed</source>
            <translation>Ctrl+Enter اسے بدلنے کے لیے تلاش کے خانے میں رکھتا ہے</translation>
        </message>
        <message>
            <source>Cut</source>
            <translation>حذف ہوا</translation>
        </message>
        <message>
            <source>Cut off</source>
            <translation>ادھورا</translation>
        </message>
        <message>
            <source>Cut off by a paywall</source>
            <translation>ادائیگی کی دیوار نے کاٹا</translation>
        </message>
        <message>
            <source>Cut: {words}</source>
            <translation>حذف: {words}</translation>
        </message>
        <message>
            <source>Cuttings</source>
            <translation>Cuttings</translation>
        </message>
        <message>
            <source>Cuttings &amp;help</source>
            <translation>کٹنگز کی &amp;مدد</translation>
        </message>
        <message>
            <source>Cuttings (JSON)</source>
            <translation>Cuttings (JSON)</translation>
        </message>
        <message>
            <source>Cuttings ended before this was kept. Put it back where it was, or throw it away; if you close this window you are asked again at the next start.</source>
            <translation>کٹنگز اسے رکھنے سے پہلے بند ہو گیا۔ اسے اپنی جگہ واپس رکھیں، یا پھینک دیں؛ یہ کھڑکی بند کرنے پر اگلی بار شروع ہوتے ہی دوبارہ پوچھا جائے گا۔</translation>
        </message>
        <message>
            <source>Cuttings ended by itself the last time</source>
            <translation>پچھلی بار کٹنگز خود بخود بند ہو گیا</translation>
        </message>
        <message>
            <source>Cuttings goes on here. Click the icon to bring its window back; “Quit” in its menu ends it.</source>
            <translation>کٹنگز یہاں جاری ہے۔ کھڑکی واپس لانے کے لیے نشان پر کلک کریں؛ اس کے مینو میں ”بند کریں“ اسے ختم کرتا ہے۔</translation>
        </message>
        <message>
            <source>Cuttings has no account and sends nothing anywhere by itself. The network is asked only when you give an address, ask for a text or a picture, or want pictures always. No cookies are kept.</source>
            <translation>کٹنگز کا کوئی اکاؤنٹ نہیں اور یہ خود سے کہیں کچھ نہیں بھیجتا۔ نیٹ ورک سے تبھی پوچھا جاتا ہے جب آپ کوئی پتا دیں، متن یا تصویر مانگیں، یا تصویریں ہمیشہ چاہیں۔ کوکیز نہیں رکھی جاتیں۔</translation>
        </message>
        <message>
            <source>Cuttings help</source>
            <translation>کٹنگز کی مدد</translation>
        </message>
        <message>
            <source>Cuttings keeps newspaper articles on your own computer, so that you find them again, see what belongs together and can hand them on.</source>
            <translation>کٹنگز اخباری مضامین آپ کے اپنے کمپیوٹر پر رکھتا ہے تاکہ آپ انھیں دوبارہ ڈھونڈ سکیں، باہم متعلق کو ساتھ دیکھیں اور آگے دے سکیں۔</translation>
        </message>
        <message>
            <source>Cuttings writes with more care there, which is slower. Have it open on one computer at a time; on a drive of this computer it is faster and safer.</source>
            <translation>وہاں کٹنگز زیادہ احتیاط سے لکھتا ہے، جس سے رفتار کم رہتی ہے۔ کتب خانہ ایک وقت میں ایک ہی کمپیوٹر پر کھولیں؛ اس کمپیوٹر کی اپنی ڈرائیو پر یہ تیز تر اور زیادہ محفوظ ہے۔</translation>
        </message>
        <message>
            <source>Cuttings {version}</source>
            <translation>Cuttings {version}</translation>
        </message>
        <message>
            <source>Cuttings, older (JSON)</source>
            <translation>Cuttings، پرانی شکل (JSON)</translation>
        </message>
        <message>
            <source>Cyan</source>
            <translation>فیروزی</translation>
        </message>
        <message>
            <source>Daily</source>
            <translation>روزانہ</translation>
        </message>
        <message>
            <source>Daily copies</source>
            <translation>روزانہ نقلیں</translation>
        </message>
        <message>
            <source>Damage was found.</source>
            <translation>نقصان پایا گیا۔</translation>
        </message>
        <message>
            <source>Damaged</source>
            <comment>a copy</comment>
            <translation>خراب</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>گہرا</translation>
        </message>
        <message>
            <source>Data</source>
            <translation>ڈیٹا</translation>
        </message>
        <message>
            <source>Data (JSON)</source>
            <translation>ڈیٹا (JSON)</translation>
        </message>
        <message>
            <source>Dated {day}</source>
            <translation>تاریخ {day}</translation>
        </message>
        <message>
            <source>Dateline</source>
            <translation>مقامِ خبر</translation>
        </message>
        <message>
            <source>Dateline of {day}</source>
            <translation>مقامِ خبر کی تاریخ {day}</translation>
        </message>
        <message>
            <source>Dateline's day</source>
            <translation>مقامِ خبر کا دن</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>دن</translation>
        </message>
        <message>
            <source>Day of the dateline</source>
            <translation>مقامِ خبر کا دن</translation>
        </message>
        <message>
            <source>Day of the link</source>
            <translation>ربط کا دن</translation>
        </message>
        <message>
            <source>Day: 2026-05-31</source>
            <translation>دن: ⁦2026-05-31⁩</translation>
        </message>
        <message>
            <source>Day</source>
            <comment>of a link</comment>
            <translation>دن</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>مٹائیں</translation>
        </message>
        <message>
            <source>Delete for ever</source>
            <translation>ہمیشہ کے لیے مٹائیں</translation>
        </message>
        <message>
            <source>Delete for ever…</source>
            <translation>ہمیشہ کے لیے مٹائیں…</translation>
        </message>
        <message>
            <source>Delete it</source>
            <translation>مٹائیں</translation>
        </message>
        <message>
            <source>Delete the story ‘{name}’?</source>
            <translation>کہانی ’{name}‘ مٹائیں؟</translation>
        </message>
        <message>
            <source>Delete the tag ‘{name}’?</source>
            <translation>ٹیگ ’{name}‘ مٹائیں؟</translation>
        </message>
        <message>
            <source>Delete the template “{name}”?</source>
            <translation>سانچہ ”{name}“ مٹائیں؟</translation>
        </message>
        <message>
            <source>Delete what was kept when a copy took its place</source>
            <translation>نقل واپس لانے پر جو محفوظ رکھا گیا تھا اسے مٹائیں</translation>
        </message>
        <message>
            <source>Delete {names}?</source>
            <translation>{names} مٹائیں؟</translation>
        </message>
        <message>
            <source>Delete {name}?</source>
            <translation>{name} مٹائیں؟</translation>
        </message>
        <message numerus="yes">
            <source>Delete {n} clipping(s) for ever?</source>
            <translation>
                <numerusform>{n} تراشہ ہمیشہ کے لیے مٹائیں؟</numerusform>
                <numerusform>{n} تراشے ہمیشہ کے لیے مٹائیں؟</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Delete {n} clipping(s) in the trash for ever?</source>
            <translation>
                <numerusform>ردی کا {n} تراشہ ہمیشہ کے لیے مٹائیں؟</numerusform>
                <numerusform>ردی کے {n} تراشے ہمیشہ کے لیے مٹائیں؟</numerusform>
            </translation>
        </message>
        <message>
            <source>Delete…</source>
            <translation>مٹائیں…</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>تفصیلات</translation>
        </message>
        <message>
            <source>Did you mean</source>
            <translation>کیا آپ کی مراد تھی</translation>
        </message>
        <message>
            <source>Did you mean {text}?</source>
            <translation>کیا آپ کی مراد {text} تھی؟</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>ہٹائیں</translation>
        </message>
        <message>
            <source>Dismiss what is over</source>
            <translation>مکمل کام ہٹائیں</translation>
        </message>
        <message>
            <source>Dismissed</source>
            <translation>مسترد</translation>
        </message>
        <message numerus="yes">
            <source>Dismissed: {n}</source>
            <translation>
                <numerusform>مسترد: {n}</numerusform>
                <numerusform>مسترد: {n}</numerusform>
            </translation>
        </message>
        <message>
            <source>Do</source>
            <translation>کریں</translation>
        </message>
        <message>
            <source>Do again up to here</source>
            <translation>یہاں تک دہرائیں</translation>
        </message>
        <message>
            <source>Do not suggest any more</source>
            <translation>آئندہ تجویز نہ کریں</translation>
        </message>
        <message>
            <source>Do not suggest this any more</source>
            <translation>یہ آئندہ تجویز نہ کریں</translation>
        </message>
        <message>
            <source>Do or &amp;go to anything…</source>
            <translation>کچھ کریں یا کہیں &amp;جائیں…</translation>
        </message>
        <message>
            <source>Do or go to anything</source>
            <translation>کچھ کریں یا کہیں جائیں</translation>
        </message>
        <message>
            <source>Do the last export once more, with what has changed since</source>
            <translation>پچھلی برآمد دوبارہ کریں، اب تک کی تبدیلیوں کے ساتھ</translation>
        </message>
        <message numerus="yes">
            <source>Do {n} step(s) again</source>
            <translation>
                <numerusform>{n} قدم دہرائیں</numerusform>
                <numerusform>{n} قدم دہرائیں</numerusform>
            </translation>
        </message>
        <message>
            <source>Done</source>
            <translation>مکمل</translation>
        </message>
        <message>
            <source>Done again: {step}</source>
            <translation>دہرایا گیا: {step}</translation>
        </message>
        <message>
            <source>Done: {what}</source>
            <translation>مکمل: {what}</translation>
        </message>
        <message>
            <source>Double click or Enter writes it into the template</source>
            <translation>دو بار کلک یا Enter اسے سانچے میں لکھتا ہے</translation>
        </message>
        <message>
            <source>Double-click or press Enter to see the clipping</source>
            <translation>تراشہ دیکھنے کے لیے دو بار کلک کریں یا Enter دبائیں</translation>
        </message>
        <message>
            <source>Drag clippings onto its name.</source>
            <translation>تراشے کھینچ کر اس کے نام پر ڈالیں۔</translation>
        </message>
        <message>
            <source>Drawing (*.svg)</source>
            <translation>خاکہ (*.svg)</translation>
        </message>
        <message>
            <source>Drop to clip the page at {address}</source>
            <translation>{address} کا صفحہ تراشنے کے لیے چھوڑیں</translation>
        </message>
        <message>
            <source>Drop to clip this text</source>
            <translation>یہ متن تراشنے کے لیے چھوڑیں</translation>
        </message>
        <message numerus="yes">
            <source>Drop to clip {n} file(s)</source>
            <translation>
                <numerusform>{n} فائل تراشنے کے لیے چھوڑیں</numerusform>
                <numerusform>{n} فائلیں تراشنے کے لیے چھوڑیں</numerusform>
            </translation>
        </message>
        <message>
            <source>Drop to clip “{name}”, or to import it where it is an export</source>
            <translation>”{name}“ تراشنے، یا برآمد ہو تو درآمد کرنے کے لیے چھوڑیں</translation>
        </message>
        <message>
            <source>E&amp;dit colour and note…</source>
            <translation>رنگ اور نوٹ &amp;بدلیں…</translation>
        </message>
        <message>
            <source>E-book (EPUB)</source>
            <translation>ای بک (EPUB)</translation>
        </message>
        <message>
            <source>Each of them – {words} – each other one</source>
            <comment>a kind of link</comment>
            <translation>ان میں سے ہر ایک – {words} – باقی ہر ایک۔</translation>
        </message>
        <message>
            <source>Earlier searches</source>
            <translation>پچھلی تلاشیں</translation>
        </message>
        <message>
            <source>Earlier searches (down arrow in the empty box)</source>
            <translation>پچھلی تلاشیں (خالی خانے میں نیچے کا تیر)</translation>
        </message>
        <message>
            <source>Edit fields</source>
            <translation>خانے بدلیں</translation>
        </message>
        <message>
            <source>Edit note and colour</source>
            <translation>نوٹ اور رنگ بدلیں</translation>
        </message>
        <message>
            <source>Edit note…</source>
            <translation>نوٹ بدلیں…</translation>
        </message>
        <message>
            <source>Edit saved search</source>
            <translation>محفوظ تلاش بدلیں</translation>
        </message>
        <message>
            <source>Edit what it searches…</source>
            <translation>جو یہ تلاش کرتی ہے وہ بدلیں…</translation>
        </message>
        <message numerus="yes">
            <source>Edit {n} clipping(s)</source>
            <translation>
                <numerusform>{n} تراشہ بدلیں</numerusform>
                <numerusform>{n} تراشے بدلیں</numerusform>
            </translation>
        </message>
        <message>
            <source>Edition</source>
            <translation>ایڈیشن</translation>
        </message>
        <message>
            <source>Empty</source>
            <translation>خالی</translation>
        </message>
        <message>
            <source>Empty the form</source>
            <translation>فارم خالی کریں</translation>
        </message>
        <message>
            <source>Empty trash</source>
            <translation>ردی خالی کریں</translation>
        </message>
        <message>
            <source>Empty trash…</source>
            <translation>ردی خالی کریں…</translation>
        </message>
        <message>
            <source>Enter edits it as text, Delete takes it away.</source>
            <translation>Enter اسے متن کے طور پر بدلتا ہے، Delete ہٹا دیتا ہے۔</translation>
        </message>
        <message>
            <source>Enter puts a tag on or takes it off; Enter in the empty box is Done.</source>
            <translation>Enter ٹیگ لگاتا یا اتارتا ہے؛ خالی خانے میں Enter کا مطلب مکمل ہے۔</translation>
        </message>
        <message>
            <source>Enter puts them into a story or takes them out; Enter in the empty box is Done.</source>
            <translation>Enter انھیں کہانی میں ڈالتا یا نکالتا ہے؛ خالی خانے میں Enter کا مطلب مکمل ہے۔</translation>
        </message>
        <message>
            <source>Enter searches it again, Delete forgets it</source>
            <translation>Enter دوبارہ تلاش کرتا ہے، Delete بھلا دیتا ہے</translation>
        </message>
        <message>
            <source>Enter: into ‘{name}’ or out of it.</source>
            <translation>Enter: ’{name}‘ میں یا باہر۔</translation>
        </message>
        <message>
            <source>Enter: new story ‘{name}’.</source>
            <translation>Enter: نئی کہانی ’{name}‘۔</translation>
        </message>
        <message>
            <source>Enter: new tag ‘{name}’. A slash makes a path, like war/ukraine.</source>
            <translation>Enter: نیا ٹیگ ’{name}‘۔ ترچھی لکیر درجہ بناتی ہے، جیسے جنگ/یوکرین۔</translation>
        </message>
        <message>
            <source>Enter: only this one. Shift+Enter: without it. A click or Space: one, then the other, then neither.</source>
            <translation>Enter: صرف یہ۔ Shift+Enter: اس کے بغیر۔ کلک یا Space: پہلے ایک، پھر دوسرا، پھر کوئی نہیں۔</translation>
        </message>
        <message>
            <source>Enter: ‘{name}’ on or off.</source>
            <translation>Enter: ’{name}‘ لگائیں یا اتاریں۔</translation>
        </message>
        <message>
            <source>Entry</source>
            <translation>اندراج</translation>
        </message>
        <message numerus="yes">
            <source>Entry {n}</source>
            <translation>
                <numerusform>اندراج {n}</numerusform>
                <numerusform>اندراج {n}</numerusform>
            </translation>
        </message>
        <message>
            <source>Error</source>
            <translation>غلطی</translation>
        </message>
        <message>
            <source>Escape brings the window back.</source>
            <translation>Escape کھڑکی واپس لاتا ہے۔</translation>
        </message>
        <message>
            <source>Evernote (ENEX)</source>
            <translation>Evernote (ENEX)</translation>
        </message>
        <message>
            <source>Evernote (folder of notebooks)</source>
            <translation>Evernote (نوٹ بکس کا فولڈر)</translation>
        </message>
        <message>
            <source>Every action gets the keys again that it had at first; yours are forgotten.</source>
            <translation>ہر کام کو اس کے اصل بٹن واپس ملتے ہیں؛ آپ کے بھلا دیے جاتے ہیں۔</translation>
        </message>
        <message>
            <source>Every field for text needs these keys to edit what is in it</source>
            <translation>متن کے ہر خانے کو تدوین کے لیے یہ بٹن درکار ہیں</translation>
        </message>
        <message>
            <source>Everything</source>
            <translation>سب کچھ</translation>
        </message>
        <message>
            <source>Everything about the clippings, for programs and for importing again</source>
            <translation>تراشوں کا سب کچھ، پروگراموں اور دوبارہ درآمد کے لیے</translation>
        </message>
        <message>
            <source>Everything can be found.</source>
            <translation>سب کچھ مل سکتا ہے۔</translation>
        </message>
        <message>
            <source>Everything is in order now.</source>
            <translation>اب سب ٹھیک ہے۔</translation>
        </message>
        <message>
            <source>Everything is kept in one folder. You can copy, move or back it up like any other, and read it without this program.</source>
            <translation>سب کچھ ایک فولڈر میں رہتا ہے۔ آپ اسے کسی بھی فولڈر کی طرح کاپی، منتقل یا محفوظ کر سکتے ہیں، اور اس پروگرام کے بغیر پڑھ سکتے ہیں۔</translation>
        </message>
        <message>
            <source>Everything is kept in {folder}.</source>
            <translation>سب کچھ {folder} میں رکھا جاتا ہے۔</translation>
        </message>
        <message>
            <source>Everything is read</source>
            <translation>سب پڑھا جا چکا</translation>
        </message>
        <message>
            <source>Everything you clip, tag, mark and write.</source>
            <translation>جو کچھ آپ تراشیں، ٹیگ کریں، نشان زد کریں اور لکھیں۔</translation>
        </message>
        <message>
            <source>Exactly this phrase</source>
            <translation>بالکل یہی فقرہ</translation>
        </message>
        <message>
            <source>Expor&amp;t once more</source>
            <translation>&amp;دوبارہ برآمد کریں</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>برآمد</translation>
        </message>
        <message>
            <source>Export anew.</source>
            <translation>نئے سرے سے برآمد کریں۔</translation>
        </message>
        <message>
            <source>Export the clippings in the list, with this page before them</source>
            <translation>فہرست کے تراشے برآمد کریں، شروع میں اس صفحے کے ساتھ</translation>
        </message>
        <message>
            <source>Export to another one.</source>
            <translation>کسی اور میں برآمد کریں۔</translation>
        </message>
        <message>
            <source>Exports of Pocket, Instapaper, Zotero, Evernote and others; tried first, without writing anything.</source>
            <translation>Pocket، Instapaper، Zotero، Evernote وغیرہ کی برآمدات؛ پہلے لکھے بغیر آزمائی جاتی ہیں۔</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>برآمد کریں…</translation>
        </message>
        <message>
            <source>Fetch</source>
            <translation>لائیں</translation>
        </message>
        <message>
            <source>Fetch &amp;pictures</source>
            <translation>&amp;تصویریں لائیں</translation>
        </message>
        <message>
            <source>Fetch addresses of this computer and the local network too</source>
            <translation>اس کمپیوٹر اور مقامی نیٹ ورک کے پتے بھی لائیں</translation>
        </message>
        <message>
            <source>Fetch and keep the pictures of the article</source>
            <translation>مضمون کی تصویریں لائیں اور رکھیں</translation>
        </message>
        <message>
            <source>Fetch and keep {address}</source>
            <translation>لائیں اور رکھیں: {address}</translation>
        </message>
        <message>
            <source>Fetch and keep {address} (Ctrl+Enter)</source>
            <translation>لائیں اور رکھیں (Ctrl+Enter): {address}</translation>
        </message>
        <message>
            <source>Fetch pictures</source>
            <translation>تصویریں لائیں</translation>
        </message>
        <message>
            <source>Fetch te&amp;xt</source>
            <translation>&amp;متن لائیں</translation>
        </message>
        <message>
            <source>Fetch text</source>
            <translation>متن لائیں</translation>
        </message>
        <message>
            <source>Fetch texts</source>
            <translation>متن لائیں</translation>
        </message>
        <message>
            <source>Fetch this page?</source>
            <translation>یہ صفحہ لائیں؟</translation>
        </message>
        <message numerus="yes">
            <source>Fetch {n} address(es)</source>
            <translation>
                <numerusform>{n} پتا لائیں</numerusform>
                <numerusform>{n} پتے لائیں</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Fetch {n} text(s)</source>
            <translation>
                <numerusform>{n} متن لائیں</numerusform>
                <numerusform>{n} متن لائیں</numerusform>
            </translation>
        </message>
        <message>
            <source>Fetched</source>
            <translation>لایا گیا</translation>
        </message>
        <message>
            <source>Fetched from another address</source>
            <translation>دوسرے پتے سے لایا گیا</translation>
        </message>
        <message>
            <source>Fetching a picture tells the site that holds it that somebody at your address looks at the article. Pictures that came with a saved page, a mail or the browser are kept in any case.</source>
            <translation>تصویر لانے سے متعلقہ سائٹ کو معلوم ہو جاتا ہے کہ آپ کے پتے پر کوئی یہ مضمون دیکھ رہا ہے۔ جو تصویریں محفوظ صفحے، ای میل یا براؤزر کے ساتھ آئیں وہ بہرحال رکھی جاتی ہیں۔</translation>
        </message>
        <message>
            <source>Fewer</source>
            <translation>کم</translation>
        </message>
        <message>
            <source>Fewer fields</source>
            <translation>کم خانے</translation>
        </message>
        <message>
            <source>Fewest words</source>
            <translation>کم ترین الفاظ</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>خانہ</translation>
        </message>
        <message>
            <source>Fields</source>
            <translation>خانے</translation>
        </message>
        <message>
            <source>Fields and lists need this key themselves</source>
            <translation>خانوں اور فہرستوں کو خود اس بٹن کی ضرورت ہے</translation>
        </message>
        <message>
            <source>File name</source>
            <translation>فائل کا نام</translation>
        </message>
        <message>
            <source>File that you chose</source>
            <translation>آپ کی چنی ہوئی فائل</translation>
        </message>
        <message>
            <source>Filters for lists and numbers</source>
            <translation>فہرستوں اور اعداد کے فلٹر</translation>
        </message>
        <message>
            <source>Filters for texts</source>
            <translation>متن کے فلٹر</translation>
        </message>
        <message>
            <source>Filters that make Markdown</source>
            <translation>مارک ڈاؤن بنانے والے فلٹر</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>ڈھونڈیں</translation>
        </message>
        <message>
            <source>Find a clipping</source>
            <translation>تراشہ ڈھونڈیں</translation>
        </message>
        <message>
            <source>Find a setting</source>
            <translation>ترتیب ڈھونڈیں</translation>
        </message>
        <message>
            <source>Find a tag</source>
            <translation>ٹیگ ڈھونڈیں</translation>
        </message>
        <message>
            <source>Find a value</source>
            <translation>قدر ڈھونڈیں</translation>
        </message>
        <message>
            <source>Find a value or a filter</source>
            <translation>قدر یا فلٹر ڈھونڈیں</translation>
        </message>
        <message>
            <source>Find an action or keys</source>
            <translation>کام یا بٹن ڈھونڈیں</translation>
        </message>
        <message>
            <source>Find everything that can be done, and every place, tag, outlet, search and clipping</source>
            <translation>ہر کام، ہر جگہ، ٹیگ، ادارہ، تلاش اور تراشہ ڈھونڈیں</translation>
        </message>
        <message>
            <source>Find in the help</source>
            <translation>مدد میں ڈھونڈیں</translation>
        </message>
        <message>
            <source>Find in this help</source>
            <translation>اس مدد میں ڈھونڈیں</translation>
        </message>
        <message>
            <source>Find it again</source>
            <translation>دوبارہ ڈھونڈیں</translation>
        </message>
        <message>
            <source>Find or make a story</source>
            <translation>کہانی ڈھونڈیں یا بنائیں</translation>
        </message>
        <message>
            <source>Find or make a tag</source>
            <translation>ٹیگ ڈھونڈیں یا بنائیں</translation>
        </message>
        <message>
            <source>Find the other clipping</source>
            <translation>دوسرا تراشہ ڈھونڈیں</translation>
        </message>
        <message>
            <source>First rows of the table</source>
            <translation>جدول کی پہلی سطریں</translation>
        </message>
        <message>
            <source>First steps</source>
            <translation>پہلے قدم</translation>
        </message>
        <message>
            <source>First taken</source>
            <translation>پہلی نقل</translation>
        </message>
        <message>
            <source>First to report</source>
            <translation>سب سے پہلی خبر</translation>
        </message>
        <message>
            <source>Fold reprints</source>
            <translation>نقل شدہ خبریں سمیٹیں</translation>
        </message>
        <message>
            <source>Fold the copies away</source>
            <translation>نقل شدہ خبریں سمیٹیں</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>فولڈر</translation>
        </message>
        <message>
            <source>Folder for the export</source>
            <translation>برآمد کا فولڈر</translation>
        </message>
        <message>
            <source>Folder of the extension</source>
            <translation>ایکسٹینشن کا فولڈر</translation>
        </message>
        <message>
            <source>Folder of the library</source>
            <translation>کتب خانے کا فولڈر</translation>
        </message>
        <message>
            <source>Folder to watch</source>
            <translation>زیرِ نگرانی فولڈر</translation>
        </message>
        <message>
            <source>For e-readers and phones, each article a chapter</source>
            <translation>ای ریڈر اور فون کے لیے، ہر مضمون ایک باب</translation>
        </message>
        <message>
            <source>For readers to whom the whole texts may not be handed on</source>
            <translation>ان قارئین کے لیے جنھیں مکمل متن دینے کی اجازت نہیں</translation>
        </message>
        <message>
            <source>For when the search does not find what is there</source>
            <translation>جب تلاش وہ نہ ڈھونڈے جو موجود ہے</translation>
        </message>
        <message>
            <source>Foreword</source>
            <translation>پیش لفظ</translation>
        </message>
        <message>
            <source>Forget</source>
            <translation>بھلا دیں</translation>
        </message>
        <message>
            <source>Forget all your shortcuts?</source>
            <translation>اپنے تمام شارٹ کٹ بھلا دیں؟</translation>
        </message>
        <message>
            <source>Forget earlier searches?</source>
            <translation>پچھلی تلاشیں بھلا دیں؟</translation>
        </message>
        <message>
            <source>Forget them</source>
            <translation>بھلا دیں</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>شکل</translation>
        </message>
        <message>
            <source>Free software under the MIT licence. Icons: Lucide (ISC). Type: Inter and Noto (SIL Open Font Licence). Qt is used under the LGPL.</source>
            <translation>MIT لائسنس کے تحت آزاد سافٹ ویئر۔ نشانات: Lucide (ISC)۔ خط: Inter اور Noto (SIL Open Font Licence)۔ Qt کا استعمال LGPL کے تحت ہے۔</translation>
        </message>
        <message>
            <source>From a day to another…</source>
            <translation>ایک دن سے دوسرے تک…</translation>
        </message>
        <message>
            <source>From the first</source>
            <translation>پہلے سے دوسرے کو</translation>
        </message>
        <message>
            <source>From the other</source>
            <translation>دوسرے سے پہلے کو</translation>
        </message>
        <message>
            <source>From the same &amp;outlet</source>
            <translation>&amp;اسی ادارے کے</translation>
        </message>
        <message>
            <source>From</source>
            <comment>the earlier text, in a comparison</comment>
            <translation>از</translation>
        </message>
        <message>
            <source>GB</source>
            <translation>جی بی</translation>
        </message>
        <message>
            <source>Gathering</source>
            <translation>تراشے جمع ہو رہے ہیں</translation>
        </message>
        <message>
            <source>General</source>
            <translation>عمومی</translation>
        </message>
        <message>
            <source>Give a clipping a tag</source>
            <translation>تراشے کو ٹیگ دیں</translation>
        </message>
        <message>
            <source>Give an address</source>
            <translation>پتا دیں</translation>
        </message>
        <message>
            <source>Give it a name.</source>
            <translation>اسے نام دیں۔</translation>
        </message>
        <message>
            <source>Give the clipping the text of the capture that is marked; this can be undone</source>
            <translation>تراشے کو منتخب نقل کا متن دیں؛ یہ واپس لیا جا سکتا ہے</translation>
        </message>
        <message>
            <source>Give the field what this change made of it; that can be undone</source>
            <translation>خانے کو وہ قدر دیں جو اس تبدیلی سے بنی تھی؛ یہ واپس لیا جا سکتا ہے</translation>
        </message>
        <message>
            <source>Give what is there already the tags, notes and highlights that it has not</source>
            <translation>جو پہلے سے ہے اسے وہ ٹیگ، نوٹ اور نشان زد حصے دیں جو اس میں نہیں</translation>
        </message>
        <message>
            <source>Go back to here</source>
            <translation>یہاں واپس جائیں</translation>
        </message>
        <message>
            <source>Go there</source>
            <translation>وہاں جائیں</translation>
        </message>
        <message>
            <source>Go to a highlight first</source>
            <translation>پہلے کسی نشان پر جائیں</translation>
        </message>
        <message>
            <source>Go to the search</source>
            <translation>تلاش پر جائیں</translation>
        </message>
        <message>
            <source>Gone</source>
            <translation>اب موجود نہیں</translation>
        </message>
        <message>
            <source>Gone: nothing was there on {day}: {address}</source>
            <translation>صفحہ نہیں رہا: {day} کو وہاں کچھ نہ تھا: {address}</translation>
        </message>
        <message>
            <source>Graph</source>
            <translation>روابط کا نقشہ</translation>
        </message>
        <message>
            <source>Graph of the neighbourhood</source>
            <translation>قریبی روابط کا نقشہ</translation>
        </message>
        <message>
            <source>Graph: along the lines</source>
            <translation>روابط کا نقشہ: لکیروں پر چلیں</translation>
        </message>
        <message>
            <source>Graph: from the picture to the list and back</source>
            <translation>روابط کا نقشہ: تصویر سے فہرست پر اور واپس</translation>
        </message>
        <message>
            <source>Graph: put in the middle</source>
            <translation>روابط کا نقشہ: درمیان میں رکھیں</translation>
        </message>
        <message>
            <source>Green</source>
            <translation>سبز</translation>
        </message>
        <message>
            <source>Group clippings by</source>
            <translation>تراشوں کی گروہ بندی</translation>
        </message>
        <message>
            <source>Have it stand for the others in lists (L)</source>
            <translation>فہرستوں میں یہی باقی سب کی نمائندگی کرے (L)</translation>
        </message>
        <message>
            <source>Headline</source>
            <translation>سرخی</translation>
        </message>
        <message>
            <source>Headline, A to Z</source>
            <translation>سرخی، الف سے ے</translation>
        </message>
        <message>
            <source>Headline, Z to A</source>
            <translation>سرخی، ے سے الف</translation>
        </message>
        <message>
            <source>Headline, byline and text, just as they were copied</source>
            <translation>سرخی، مصنف کا نام اور متن، جیسے کاپی کیے گئے</translation>
        </message>
        <message>
            <source>Headline, open&amp;ing words and link</source>
            <translation>سرخی، &amp;ابتدائی الفاظ اور ربط</translation>
        </message>
        <message>
            <source>Headline, opening words and link</source>
            <translation>سرخی، ابتدائی الفاظ اور ربط</translation>
        </message>
        <message>
            <source>Health of the library</source>
            <translation>کتب خانے کی صحت</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>مدد</translation>
        </message>
        <message>
            <source>Here the library is now. Choose another step to go back or forward to it.</source>
            <translation>کتب خانہ ابھی یہاں ہے۔ پیچھے یا آگے جانے کے لیے کوئی اور قدم چنیں۔</translation>
        </message>
        <message>
            <source>Hide the highlights of the article</source>
            <translation>مضمون کے نشان چھپائیں</translation>
        </message>
        <message>
            <source>Hide the list</source>
            <translation>فہرست چھپائیں</translation>
        </message>
        <message>
            <source>Hide what is related</source>
            <translation>متعلقہ تراشے چھپائیں</translation>
        </message>
        <message>
            <source>Hide what was dismissed</source>
            <translation>مسترد شدہ چھپائیں</translation>
        </message>
        <message>
            <source>High contrast</source>
            <translation>زیادہ تضاد</translation>
        </message>
        <message>
            <source>Highlight and write a note</source>
            <translation>نشان زد کریں اور نوٹ لکھیں</translation>
        </message>
        <message>
            <source>Highlight in {colour}</source>
            <translation>{colour} سے نشان زد کریں</translation>
        </message>
        <message>
            <source>Highlight what is selected in the colour that was used last</source>
            <translation>منتخب حصے کو پچھلے رنگ سے نشان زد کریں</translation>
        </message>
        <message>
            <source>Highlight with a &amp;note…</source>
            <translation>نوٹ کے ساتھ نشان &amp;زد کریں…</translation>
        </message>
        <message>
            <source>Highlight: {quotation}</source>
            <translation>نشان زد: {quotation}</translation>
        </message>
        <message>
            <source>Highlights</source>
            <translation>نشان زد حصے</translation>
        </message>
        <message>
            <source>Highlights &amp;beside the article</source>
            <translation>نشان &amp;زد حصے مضمون کے ساتھ</translation>
        </message>
        <message>
            <source>Highlights and notes</source>
            <translation>نشان زد حصے اور نوٹ</translation>
        </message>
        <message>
            <source>Highlights of this article</source>
            <translation>اس مضمون کے نشان زد حصے</translation>
        </message>
        <message>
            <source>Highlights that lost their place</source>
            <translation>نشان جو اپنی جگہ کھو بیٹھے</translation>
        </message>
        <message>
            <source>History</source>
            <translation>سرگزشت</translation>
        </message>
        <message>
            <source>History of the fields</source>
            <translation>خانوں کی سرگزشت</translation>
        </message>
        <message>
            <source>History of the fields…</source>
            <translation>خانوں کی سرگزشت…</translation>
        </message>
        <message>
            <source>History of this field…</source>
            <translation>اس خانے کی سرگزشت…</translation>
        </message>
        <message>
            <source>Hits in this article</source>
            <translation>اس مضمون میں نتائج</translation>
        </message>
        <message>
            <source>How the list looks</source>
            <translation>فہرست کی شکل</translation>
        </message>
        <message>
            <source>How to &amp;search</source>
            <translation>&amp;تلاش کا طریقہ</translation>
        </message>
        <message>
            <source>How to move a library</source>
            <translation>کتب خانہ کیسے منتقل کریں</translation>
        </message>
        <message>
            <source>How to search</source>
            <translation>تلاش کا طریقہ</translation>
        </message>
        <message>
            <source>If Cuttings is still running there, close it: two that write make two libraries of one.</source>
            <translation>اگر کٹنگز وہاں اب بھی چل رہا ہے تو اسے بند کریں: دو جگہ سے لکھا جائے تو ایک کتب خانے کے دو بن جاتے ہیں۔</translation>
        </message>
        <message>
            <source>If it is this clock, set it right, because new clippings get their dates from it. If it was wrong then, look at the dates of what was clipped at that time. The order of the history is right in any case.</source>
            <translation>اگر یہ گھڑی غلط ہے تو اسے درست کریں، کیونکہ نئے تراشوں کی تاریخیں اسی سے آتی ہیں۔ اگر گھڑی اُس وقت غلط تھی تو تب کے تراشوں کی تاریخیں دیکھ لیں۔ سرگزشت کی ترتیب بہرحال درست ہے۔</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>درآمد</translation>
        </message>
        <message>
            <source>Import a file</source>
            <translation>فائل درآمد کریں</translation>
        </message>
        <message>
            <source>Import a folder</source>
            <translation>فولڈر درآمد کریں</translation>
        </message>
        <message>
            <source>Import from another program</source>
            <translation>دوسرے پروگرام سے درآمد کریں</translation>
        </message>
        <message numerus="yes">
            <source>Import {n} entr(y|ies)</source>
            <translation>
                <numerusform>{n} اندراج درآمد کریں</numerusform>
                <numerusform>{n} اندراجات درآمد کریں</numerusform>
            </translation>
        </message>
        <message>
            <source>Importing…</source>
            <translation>درآمد ہو رہا ہے…</translation>
        </message>
        <message>
            <source>In a story</source>
            <translation>کہانی میں</translation>
        </message>
        <message>
            <source>In fol&amp;der</source>
            <translation>&amp;فولڈر میں</translation>
        </message>
        <message>
            <source>In my notes</source>
            <translation>میرے نوٹ میں</translation>
        </message>
        <message>
            <source>In no story</source>
            <translation>کسی کہانی میں نہیں</translation>
        </message>
        <message>
            <source>In one place</source>
            <translation>ایک جگہ</translation>
        </message>
        <message>
            <source>In the copy</source>
            <translation>نقل میں</translation>
        </message>
        <message>
            <source>In the headline</source>
            <translation>سرخی میں</translation>
        </message>
        <message>
            <source>In the inbox</source>
            <translation>موصولہ میں</translation>
        </message>
        <message>
            <source>In the middle</source>
            <translation>درمیان میں</translation>
        </message>
        <message>
            <source>In the neighbourhood</source>
            <translation>قریب میں</translation>
        </message>
        <message>
            <source>In the style that the preferences say; of several clippings a sorted list of works</source>
            <translation>ترجیحات میں چنے گئے اسلوب میں؛ کئی تراشے ہوں تو حوالوں کی مرتب فہرست</translation>
        </message>
        <message>
            <source>In the text</source>
            <translation>متن میں</translation>
        </message>
        <message>
            <source>In the trash</source>
            <translation>ردی میں</translation>
        </message>
        <message>
            <source>In this list</source>
            <translation>اس فہرست میں</translation>
        </message>
        <message>
            <source>In what I highlighted</source>
            <translation>میرے نشان زد حصوں میں</translation>
        </message>
        <message>
            <source>In your library: {title}</source>
            <translation>آپ کے کتب خانے میں: {title}</translation>
        </message>
        <message numerus="yes">
            <source>In {name}, {n} file(s) of earlier exports are no longer part of it.</source>
            <translation>
                <numerusform>{name} میں پچھلی برآمدات کی {n} فائل اب اس کا حصہ نہیں۔</numerusform>
                <numerusform>{name} میں پچھلی برآمدات کی {n} فائلیں اب اس کا حصہ نہیں۔</numerusform>
            </translation>
        </message>
        <message>
            <source>Inbox</source>
            <translation>موصولہ</translation>
        </message>
        <message>
            <source>Inde&amp;x of names</source>
            <translation>ناموں کا ا&amp;شاریہ</translation>
        </message>
        <message>
            <source>Index of the search</source>
            <translation>تلاش کا اشاریہ</translation>
        </message>
        <message>
            <source>Indigo</source>
            <translation>نیلگوں</translation>
        </message>
        <message>
            <source>Insp&amp;ector</source>
            <translation>م&amp;عائنہ</translation>
        </message>
        <message>
            <source>Install browser e&amp;xtension…</source>
            <translation>براؤزر &amp;ایکسٹینشن لگائیں…</translation>
        </message>
        <message>
            <source>Install the extension</source>
            <translation>ایکسٹینشن لگائیں</translation>
        </message>
        <message>
            <source>Instapaper (CSV)</source>
            <translation>Instapaper (CSV)</translation>
        </message>
        <message>
            <source>It cannot be read.</source>
            <translation>یہ پڑھی نہیں جا سکتی۔</translation>
        </message>
        <message>
            <source>It cannot be read: {reason}</source>
            <translation>یہ پڑھی نہیں جا سکتی: {reason}</translation>
        </message>
        <message numerus="yes">
            <source>It gathers {n} clipping(s); they stay. Undo brings the story back.</source>
            <translation>
                <numerusform>اس میں {n} تراشہ ہے؛ وہ رہتا ہے۔ واپس لینے سے کہانی لوٹ آتی ہے۔</numerusform>
                <numerusform>اس میں {n} تراشے ہیں؛ وہ رہتے ہیں۔ واپس لینے سے کہانی لوٹ آتی ہے۔</numerusform>
            </translation>
        </message>
        <message>
            <source>It is a &amp;person</source>
            <translation>یہ &amp;شخص ہے</translation>
        </message>
        <message>
            <source>It is a p&amp;lace</source>
            <translation>یہ &amp;مقام ہے</translation>
        </message>
        <message>
            <source>It is an o&amp;rganisation</source>
            <translation>یہ تن&amp;ظیم ہے</translation>
        </message>
        <message>
            <source>It is being read again…</source>
            <translation>یہ دوبارہ پڑھی جا رہی ہے…</translation>
        </message>
        <message>
            <source>It is best to start it again.</source>
            <translation>بہتر ہے کہ اسے دوبارہ شروع کریں۔</translation>
        </message>
        <message>
            <source>It is in the text again.</source>
            <translation>یہ دوبارہ متن میں ہے۔</translation>
        </message>
        <message>
            <source>It is kept with these whatever comparing their words says, until you say that it is no reprint.</source>
            <translation>الفاظ کا موازنہ جو بھی کہے، یہ انھی کے ساتھ رہتی ہے، جب تک آپ نہ کہیں کہ یہ نقل شدہ خبر نہیں۔</translation>
        </message>
        <message numerus="yes">
            <source>It is on {n} clipping(s), which stay(s|). Undo brings the tag back.</source>
            <translation>
                <numerusform>یہ {n} تراشے پر ہے جو رہتا ہے۔ واپس لینے سے ٹیگ لوٹ آتا ہے۔</numerusform>
                <numerusform>یہ {n} تراشوں پر ہے جو رہتے ہیں۔ واپس لینے سے ٹیگ لوٹ آتا ہے۔</numerusform>
            </translation>
        </message>
        <message>
            <source>It stands for its reprints now.</source>
            <translation>اب یہ اپنی نقل شدہ خبروں کی نمائندہ ہے۔</translation>
        </message>
        <message>
            <source>It was read anew, and you can go on.</source>
            <translation>اسے نئے سرے سے پڑھ لیا گیا ہے، آپ کام جاری رکھ سکتے ہیں۔</translation>
        </message>
        <message>
            <source>It was read anew, and you can go on. It lacks what was done here, which is kept among the copies of this library as {file}.</source>
            <translation>اسے نئے سرے سے پڑھ لیا گیا ہے، آپ کام جاری رکھ سکتے ہیں۔ جو یہاں کیا گیا تھا وہ اس میں نہیں؛ وہ اس کتب خانے کی نقلوں میں {file} کے نام سے محفوظ ہے۔</translation>
        </message>
        <message>
            <source>It will be in the sidebar with the number of clippings that it finds. Name of the search:</source>
            <translation>یہ اطرافی پٹی میں ملنے والے تراشوں کی تعداد کے ساتھ ہو گی۔ تلاش کا نام:</translation>
        </message>
        <message>
            <source>Its icon clips what was copied and brings the window back, where the system has such an area.</source>
            <translation>اس کا نشان کاپی کیا ہوا تراشتا ہے اور کھڑکی واپس لاتا ہے، جہاں نظام میں ایسی جگہ ہو۔</translation>
        </message>
        <message>
            <source>Its text</source>
            <translation>اس کا متن</translation>
        </message>
        <message>
            <source>Its text can be fetched from {site}.</source>
            <translation>اس کا متن {site} سے لایا جا سکتا ہے۔</translation>
        </message>
        <message>
            <source>Joplin (JEX or RAW)</source>
            <translation>Joplin (JEX یا RAW)</translation>
        </message>
        <message>
            <source>Karakeep, once Hoarder (JSON)</source>
            <translation>Karakeep، سابقہ Hoarder (JSON)</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>رکھیں</translation>
        </message>
        <message>
            <source>Keep both</source>
            <translation>دونوں رکھیں</translation>
        </message>
        <message>
            <source>Keep it elsewhere…</source>
            <translation>اسے کہیں اور رکھیں…</translation>
        </message>
        <message>
            <source>Keep it out of this group for good (Del)</source>
            <translation>اسے اس گروہ سے مستقل باہر رکھیں (Del)</translation>
        </message>
        <message>
            <source>Keep pictures</source>
            <translation>تصویریں رکھیں</translation>
        </message>
        <message>
            <source>Keep the newest copy of so many days</source>
            <translation>اتنے دنوں تک ہر دن کی تازہ ترین نقل رکھیں</translation>
        </message>
        <message>
            <source>Keep the newest copy of so many months</source>
            <translation>اتنے مہینوں تک ہر مہینے کی تازہ ترین نقل رکھیں</translation>
        </message>
        <message>
            <source>Keep the newest copy of so many weeks</source>
            <translation>اتنے ہفتوں تک ہر ہفتے کی تازہ ترین نقل رکھیں</translation>
        </message>
        <message>
            <source>Keep your first article</source>
            <translation>اپنا پہلا مضمون رکھیں</translation>
        </message>
        <message numerus="yes">
            <source>Keep {n} clipping(s)</source>
            <translation>
                <numerusform>{n} تراشہ رکھیں</numerusform>
                <numerusform>{n} تراشے رکھیں</numerusform>
            </translation>
        </message>
        <message>
            <source>Keeps newspaper articles on your own computer: clip them, find them, tag and link them, hand them on. Nothing leaves your computer unless you ask for a page to be fetched.</source>
            <translation>اخباری مضامین آپ کے اپنے کمپیوٹر پر رکھتا ہے: تراشیں، ڈھونڈیں، ٹیگ اور ربط دیں، آگے دیں۔ کچھ آپ کے کمپیوٹر سے باہر نہیں جاتا جب تک آپ کوئی صفحہ لانے کو نہ کہیں۔</translation>
        </message>
        <message>
            <source>Kept</source>
            <translation>برقرار رہا</translation>
        </message>
        <message>
            <source>Kept “{title}”.</source>
            <translation>”{title}“ رکھا گیا۔</translation>
        </message>
        <message>
            <source>Keyboard</source>
            <translation>کی بورڈ</translation>
        </message>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>کی بورڈ شارٹ کٹ</translation>
        </message>
        <message>
            <source>Keyboard shortcuts…</source>
            <translation>کی بورڈ شارٹ کٹ…</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>بٹن</translation>
        </message>
        <message>
            <source>Keys that clip from any program</source>
            <translation>کسی بھی پروگرام سے تراشنے کے بٹن</translation>
        </message>
        <message>
            <source>Keywords</source>
            <translation>کلیدی الفاظ</translation>
        </message>
        <message>
            <source>Keywords: {words}</source>
            <translation>کلیدی الفاظ: {words}</translation>
        </message>
        <message>
            <source>Kicker</source>
            <translation>بالائی سرخی</translation>
        </message>
        <message>
            <source>Kind of PDF</source>
            <translation>PDF کی قسم</translation>
        </message>
        <message>
            <source>Kind of link</source>
            <translation>ربط کی قسم</translation>
        </message>
        <message>
            <source>Kind of link removed.</source>
            <translation>ربط کی قسم ہٹائی گئی۔</translation>
        </message>
        <message>
            <source>Kind of link renamed.</source>
            <translation>ربط کی قسم کا نام بدلا گیا۔</translation>
        </message>
        <message>
            <source>Kind that takes its place</source>
            <translation>اس کی جگہ لینے والی قسم</translation>
        </message>
        <message>
            <source>Kinds of link</source>
            <translation>ربط کی قسمیں</translation>
        </message>
        <message numerus="yes">
            <source>LEFT OUT OF THE TEXT ({n})</source>
            <translation>
                <numerusform>متن سے باہر ({n})</numerusform>
                <numerusform>متن سے باہر ({n})</numerusform>
            </translation>
        </message>
        <message>
            <source>Language</source>
            <translation>زبان</translation>
        </message>
        <message>
            <source>Language, A to Z</source>
            <translation>زبان، الف سے ے</translation>
        </message>
        <message>
            <source>Language, Z to A</source>
            <translation>زبان، ے سے الف</translation>
        </message>
        <message>
            <source>Languages</source>
            <translation>زبانیں</translation>
        </message>
        <message>
            <source>Larger type</source>
            <translation>بڑا خط</translation>
        </message>
        <message>
            <source>Last month</source>
            <translation>پچھلا مہینا</translation>
        </message>
        <message>
            <source>Last year</source>
            <translation>پچھلا سال</translation>
        </message>
        <message>
            <source>Lately</source>
            <translation>حالیہ برآمدات</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>بعد میں</translation>
        </message>
        <message>
            <source>Layout</source>
            <translation>صفحہ بندی</translation>
        </message>
        <message>
            <source>Leave &amp;out clippings that name it</source>
            <translation>اس کے ذکر والے تراشے &amp;نکالیں</translation>
        </message>
        <message>
            <source>Leave that out</source>
            <translation>اسے چھوڑ دیں</translation>
        </message>
        <message>
            <source>Leave these out</source>
            <translation>انھیں چھوڑ دیں</translation>
        </message>
        <message>
            <source>Left out of the text</source>
            <translation>متن سے باہر</translation>
        </message>
        <message numerus="yes">
            <source>Left out of the text: {n}</source>
            <translation>
                <numerusform>متن سے باہر: {n}</numerusform>
                <numerusform>متن سے باہر: {n}</numerusform>
            </translation>
        </message>
        <message>
            <source>Length</source>
            <translation>طوالت</translation>
        </message>
        <message>
            <source>Let it be suggested again</source>
            <translation>اسے دوبارہ تجویز ہونے دیں</translation>
        </message>
        <message>
            <source>Let it mean the present search</source>
            <translation>اسے موجودہ تلاش کے معنی دیں</translation>
        </message>
        <message>
            <source>Let the library be as it was when a copy was made; what it is now is kept beside it</source>
            <translation>کتب خانے کو نقل کے وقت جیسا کر دیں؛ موجودہ حالت ساتھ محفوظ رہتی ہے</translation>
        </message>
        <message>
            <source>Library</source>
            <translation>کتب خانہ</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>ہلکا</translation>
        </message>
        <message>
            <source>Lime</source>
            <translation>لیموئی</translation>
        </message>
        <message>
            <source>Link</source>
            <translation>ربط جوڑیں</translation>
        </message>
        <message>
            <source>Link and stay</source>
            <translation>جوڑیں اور یہیں رہیں</translation>
        </message>
        <message>
            <source>Link removed.</source>
            <translation>ربط ہٹایا گیا۔</translation>
        </message>
        <message>
            <source>Link the two clippings</source>
            <translation>دونوں تراشے جوڑیں</translation>
        </message>
        <message>
            <source>Link them with each other instead</source>
            <translation>اس کے بجائے انھیں آپس میں جوڑیں</translation>
        </message>
        <message>
            <source>Link this clipping</source>
            <translation>یہ تراشہ جوڑیں</translation>
        </message>
        <message>
            <source>Link this clipping as: {words}</source>
            <translation>یہ تراشہ جوڑیں بطور: {words}</translation>
        </message>
        <message>
            <source>Link with {title}</source>
            <translation>{title} سے ربط</translation>
        </message>
        <message numerus="yes">
            <source>Link {n} clipping(s) to …</source>
            <translation>
                <numerusform>{n} تراشہ جوڑیں بہ …</numerusform>
                <numerusform>{n} تراشے جوڑیں بہ …</numerusform>
            </translation>
        </message>
        <message>
            <source>Link {title} to …</source>
            <translation>{title} جوڑیں بہ …</translation>
        </message>
        <message>
            <source>Linked</source>
            <translation>مربوط</translation>
        </message>
        <message>
            <source>Linked stories</source>
            <translation>مربوط مضامین</translation>
        </message>
        <message numerus="yes">
            <source>Linked to {n} clipping(s).</source>
            <translation>
                <numerusform>{n} تراشے سے جوڑا گیا۔</numerusform>
                <numerusform>{n} تراشوں سے جوڑا گیا۔</numerusform>
            </translation>
        </message>
        <message>
            <source>Linked: {words}</source>
            <translation>مربوط: {words}</translation>
        </message>
        <message>
            <source>Links</source>
            <translation>روابط</translation>
        </message>
        <message>
            <source>Linkwarden (JSON)</source>
            <translation>Linkwarden (JSON)</translation>
        </message>
        <message>
            <source>List</source>
            <translation>فہرست</translation>
        </message>
        <message>
            <source>List: open in the reader</source>
            <translation>فہرست: مطالعے میں کھولیں</translation>
        </message>
        <message>
            <source>List: show the reprints folded into a row, fold them again</source>
            <translation>فہرست: سطر میں سمٹی نقل شدہ خبریں دکھائیں، پھر سمیٹیں</translation>
        </message>
        <message>
            <source>Longest first</source>
            <translation>طویل ترین پہلے</translation>
        </message>
        <message>
            <source>Longest without coverage</source>
            <translation>کوریج کے بغیر طویل ترین وقفہ</translation>
        </message>
        <message>
            <source>Look around first</source>
            <translation>پہلے ایک نظر دیکھیں</translation>
        </message>
        <message>
            <source>Look at all fields…</source>
            <translation>تمام خانے دیکھیں…</translation>
        </message>
        <message>
            <source>Look for them</source>
            <translation>انھیں ڈھونڈیں</translation>
        </message>
        <message>
            <source>Look like others</source>
            <translation>دوسروں سے ملتے جلتے</translation>
        </message>
        <message>
            <source>Looking at it…</source>
            <translation>دیکھا جا رہا ہے…</translation>
        </message>
        <message>
            <source>Looking at the copies…</source>
            <translation>نقلیں دیکھی جا رہی ہیں…</translation>
        </message>
        <message>
            <source>Looking for browsers…</source>
            <translation>براؤزر ڈھونڈے جا رہے ہیں…</translation>
        </message>
        <message>
            <source>Looking for what belongs to it…</source>
            <translation>متعلقہ تراشے ڈھونڈے جا رہے ہیں…</translation>
        </message>
        <message>
            <source>Looking into this copy…</source>
            <translation>یہ نقل دیکھی جا رہی ہے…</translation>
        </message>
        <message>
            <source>Looking…</source>
            <translation>دیکھا جا رہا ہے…</translation>
        </message>
        <message>
            <source>Looks like</source>
            <translation>ملتا جلتا</translation>
        </message>
        <message>
            <source>Loose</source>
            <translation>کشادہ</translation>
        </message>
        <message>
            <source>Lost its place</source>
            <translation>جگہ کھو بیٹھا</translation>
        </message>
        <message>
            <source>Lost their place</source>
            <translation>جگہ کھوئے ہوئے</translation>
        </message>
        <message numerus="yes">
            <source>Lost their place: {n}</source>
            <translation>
                <numerusform>جگہ کھوئے ہوئے: {n}</numerusform>
                <numerusform>جگہ کھوئے ہوئے: {n}</numerusform>
            </translation>
        </message>
        <message>
            <source>MMM yyyy</source>
            <comment>how Qt is to write a month</comment>
            <translation>MMMM yyyy</translation>
        </message>
        <message>
            <source>Made</source>
            <translation>بننے کا وقت</translation>
        </message>
        <message>
            <source>Made by themselves, inside the library.</source>
            <translation>خود بخود بنتی ہیں، کتب خانے کے اندر۔</translation>
        </message>
        <message>
            <source>Make</source>
            <translation>بنائیں</translation>
        </message>
        <message>
            <source>Make a copy at every start, too</source>
            <translation>ہر بار شروع ہونے پر بھی نقل بنائیں</translation>
        </message>
        <message>
            <source>Make a new library…</source>
            <translation>نیا کتب خانہ بنائیں…</translation>
        </message>
        <message>
            <source>Make it the &amp;lead</source>
            <translation>&amp;اسے نمائندہ بنائیں</translation>
        </message>
        <message>
            <source>Make it {colour}</source>
            <translation>{colour} کریں</translation>
        </message>
        <message>
            <source>Make the search index ane&amp;w</source>
            <translation>تلاش کا ا&amp;شاریہ نئے سرے سے بنائیں</translation>
        </message>
        <message>
            <source>Makes the folder {name}</source>
            <translation>نیا فولڈر: {name}</translation>
        </message>
        <message>
            <source>Makes {name}</source>
            <translation>نئی فائل: {name}</translation>
        </message>
        <message>
            <source>Mark as rea&amp;d</source>
            <translation>&amp;پڑھا ہوا نشان لگائیں</translation>
        </message>
        <message>
            <source>Mark as unrea&amp;d</source>
            <translation>ان &amp;پڑھا نشان لگائیں</translation>
        </message>
        <message>
            <source>Markdown notes</source>
            <translation>مارک ڈاؤن نوٹ</translation>
        </message>
        <message>
            <source>Markdown: **bold**, *italic*, - list, &gt; quotation, [words](address)</source>
            <translation>مارک ڈاؤن: **جلی**، *ترچھا*، - فہرست، &gt; اقتباس، [الفاظ](پتا)</translation>
        </message>
        <message>
            <source>Matter (CSV)</source>
            <translation>Matter (CSV)</translation>
        </message>
        <message>
            <source>Matter (zip archive)</source>
            <translation>Matter (زپ آرکائیو)</translation>
        </message>
        <message>
            <source>Measuring</source>
            <translation>پیمائش ہو رہی ہے</translation>
        </message>
        <message>
            <source>Mended</source>
            <translation>درست کیا گیا</translation>
        </message>
        <message>
            <source>Merge</source>
            <translation>ضم کریں</translation>
        </message>
        <message>
            <source>Merge into another…</source>
            <translation>دوسرے میں ضم کریں…</translation>
        </message>
        <message>
            <source>Merge tags</source>
            <translation>ٹیگ ضم کریں</translation>
        </message>
        <message>
            <source>Merged</source>
            <translation>ضم ہوا</translation>
        </message>
        <message>
            <source>Merge…</source>
            <translation>ضم کریں…</translation>
        </message>
        <message>
            <source>Messages</source>
            <translation>پیغامات</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>مہینا</translation>
        </message>
        <message numerus="yes">
            <source>More fields ({n})</source>
            <translation>
                <numerusform>مزید خانے ({n})</numerusform>
                <numerusform>مزید خانے ({n})</numerusform>
            </translation>
        </message>
        <message>
            <source>More to do with these highlights</source>
            <translation>ان نشانوں کے مزید کام</translation>
        </message>
        <message>
            <source>Most words</source>
            <translation>سب سے زیادہ الفاظ</translation>
        </message>
        <message>
            <source>Move</source>
            <translation>منتقل کریں</translation>
        </message>
        <message>
            <source>Move down</source>
            <translation>نیچے کریں</translation>
        </message>
        <message>
            <source>Move its folder to a drive.</source>
            <translation>اس کا فولڈر کسی ڈرائیو پر منتقل کریں۔</translation>
        </message>
        <message>
            <source>Move to &amp;inbox</source>
            <translation>مو&amp;صولہ میں رکھیں</translation>
        </message>
        <message>
            <source>Move to the top level</source>
            <translation>اوپری درجے پر لے جائیں</translation>
        </message>
        <message>
            <source>Move up</source>
            <translation>اوپر کریں</translation>
        </message>
        <message>
            <source>Move ‘{name}’ to ‘{path}’?</source>
            <translation>’{name}‘ کو ’{path}‘ میں لے جائیں؟</translation>
        </message>
        <message>
            <source>Moved away from here: {words}</source>
            <translation>یہاں سے منتقل: {words}</translation>
        </message>
        <message>
            <source>Moved here</source>
            <translation>یہاں منتقل</translation>
        </message>
        <message>
            <source>Moving a library, and where it may be</source>
            <translation>کتب خانے کی منتقلی، اور یہ کہاں ہو سکتا ہے</translation>
        </message>
        <message>
            <source>My &amp;highlights</source>
            <translation>میرے نشان &amp;زد حصے</translation>
        </message>
        <message>
            <source>My &amp;notes</source>
            <translation>میرے &amp;نوٹ</translation>
        </message>
        <message>
            <source>My clippings</source>
            <translation>میرے تراشے</translation>
        </message>
        <message>
            <source>N&amp;ext highlight</source>
            <translation>ا&amp;گلا نشان</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>نام</translation>
        </message>
        <message>
            <source>Name of the folder</source>
            <translation>فولڈر کا نام</translation>
        </message>
        <message>
            <source>Name of the library</source>
            <translation>کتب خانے کا نام</translation>
        </message>
        <message>
            <source>Name of the story. Clippings are put into it by dragging them there, or by Shift+T.</source>
            <translation>کہانی کا نام۔ تراشے کھینچ کر یا Shift+T سے اس میں ڈالے جاتے ہیں۔</translation>
        </message>
        <message>
            <source>Name of the template</source>
            <translation>سانچے کا نام</translation>
        </message>
        <message numerus="yes">
            <source>Named {n} time(s).</source>
            <translation>
                <numerusform>{n} بار ذکر۔</numerusform>
                <numerusform>{n} بار ذکر۔</numerusform>
            </translation>
        </message>
        <message>
            <source>Names</source>
            <translation>نام</translation>
        </message>
        <message>
            <source>Names with semicolons between</source>
            <translation>نام، درمیان میں ; کے ساتھ</translation>
        </message>
        <message>
            <source>Narrow</source>
            <translation>تنگ</translation>
        </message>
        <message>
            <source>Network</source>
            <translation>نیٹ ورک</translation>
        </message>
        <message>
            <source>Never</source>
            <translation>کبھی نہیں</translation>
        </message>
        <message>
            <source>Never suggest it for this story again (Del)</source>
            <translation>اس کہانی کے لیے یہ آئندہ تجویز نہ کریں (Del)</translation>
        </message>
        <message>
            <source>Never suggest {title} for this story</source>
            <translation>اس کہانی کے لیے {title} آئندہ تجویز نہ کریں</translation>
        </message>
        <message>
            <source>New &amp;library…</source>
            <translation>نیا کتب &amp;خانہ…</translation>
        </message>
        <message>
            <source>New clipping</source>
            <translation>نیا تراشہ</translation>
        </message>
        <message>
            <source>New clippings come here until you tag them or file them away.</source>
            <translation>نئے تراشے یہاں آتے ہیں جب تک آپ انھیں ٹیگ یا فائل نہ کریں۔</translation>
        </message>
        <message>
            <source>New clipping…</source>
            <translation>نیا تراشہ…</translation>
        </message>
        <message>
            <source>New kind of link</source>
            <translation>ربط کی نئی قسم</translation>
        </message>
        <message>
            <source>New library</source>
            <translation>نیا کتب خانہ</translation>
        </message>
        <message>
            <source>New name of the story.</source>
            <translation>کہانی کا نیا نام۔</translation>
        </message>
        <message>
            <source>New name.</source>
            <translation>نیا نام۔</translation>
        </message>
        <message>
            <source>New name. A slash puts a tag below another: war/ukraine.</source>
            <translation>نیا نام۔ ترچھی لکیر ٹیگ کو دوسرے کے نیچے رکھتی ہے: جنگ/یوکرین۔</translation>
        </message>
        <message>
            <source>New story</source>
            <translation>نئی کہانی</translation>
        </message>
        <message>
            <source>New story…</source>
            <translation>نئی کہانی…</translation>
        </message>
        <message>
            <source>Newest clipped</source>
            <translation>تازہ تراشے گئے</translation>
        </message>
        <message>
            <source>Newest clipping</source>
            <translation>تازہ ترین تراشہ</translation>
        </message>
        <message>
            <source>Newest first</source>
            <translation>تازہ ترین پہلے</translation>
        </message>
        <message>
            <source>Next &amp;hit</source>
            <translation>ا&amp;گلا نتیجہ</translation>
        </message>
        <message>
            <source>Next change (N)</source>
            <translation>اگلی تبدیلی (N)</translation>
        </message>
        <message>
            <source>Next clipping</source>
            <translation>اگلا تراشہ</translation>
        </message>
        <message>
            <source>Next page</source>
            <translation>اگلا صفحہ</translation>
        </message>
        <message>
            <source>No address</source>
            <translation>کوئی پتا نہیں</translation>
        </message>
        <message>
            <source>No browser was found on this computer. Start one once, so that it has its folder of settings, and come back. “cuttings install-browser-extension --browser NAME” installs for one that is somewhere else.</source>
            <translation>اس کمپیوٹر پر کوئی براؤزر نہیں ملا۔ ایک بار کوئی براؤزر چلائیں تاکہ اس کا ترتیبات کا فولڈر بن جائے، پھر واپس آئیں۔ کسی اور جگہ موجود براؤزر کے لیے ”cuttings install-browser-extension --browser NAME“ استعمال کریں۔</translation>
        </message>
        <message>
            <source>No changes</source>
            <translation>کوئی تبدیلی نہیں</translation>
        </message>
        <message>
            <source>No clipping gets the tag ‘{name}’ that does not have it; {after} have it.</source>
            <translation>کسی نئے تراشے کو ٹیگ ’{name}‘ نہیں ملتا؛ {after} کے پاس ہے۔</translation>
        </message>
        <message>
            <source>No clipping has all of these words.</source>
            <translation>کسی تراشے میں یہ سب الفاظ نہیں۔</translation>
        </message>
        <message>
            <source>No clipping here has all of that. Try fewer words, the beginning of a word with * at its end, or look in all clippings.</source>
            <translation>یہاں کسی تراشے میں یہ سب نہیں۔ کم الفاظ آزمائیں، لفظ کے شروع کے بعد * لگائیں، یا تمام تراشوں میں دیکھیں۔</translation>
        </message>
        <message>
            <source>No copies are folded into what is selected.</source>
            <translation>منتخب تراشوں میں کوئی نقل شدہ خبر سمٹی ہوئی نہیں۔</translation>
        </message>
        <message>
            <source>No date</source>
            <translation>کوئی تاریخ نہیں</translation>
        </message>
        <message>
            <source>No keys</source>
            <translation>کوئی بٹن نہیں</translation>
        </message>
        <message>
            <source>No outlet</source>
            <translation>کوئی ادارہ نہیں</translation>
        </message>
        <message>
            <source>No reprints of this clipping are known</source>
            <translation>اس تراشے کی کوئی نقل شدہ خبر معلوم نہیں</translation>
        </message>
        <message>
            <source>No sections</source>
            <translation>حصوں کے بغیر</translation>
        </message>
        <message>
            <source>No setting is called that. Try another word.</source>
            <translation>اس نام کی کوئی ترتیب نہیں۔ کوئی اور لفظ آزمائیں۔</translation>
        </message>
        <message>
            <source>No stars yet</source>
            <translation>ابھی کوئی ستارہ نہیں</translation>
        </message>
        <message>
            <source>No such highlights</source>
            <translation>ایسے کوئی نشان نہیں</translation>
        </message>
        <message>
            <source>No tag is called so.</source>
            <translation>اس نام کا کوئی ٹیگ نہیں۔</translation>
        </message>
        <message>
            <source>None has these words, this colour or this state. Empty the search box or choose all colours.</source>
            <translation>کسی میں یہ الفاظ، یہ رنگ یا یہ حالت نہیں۔ تلاش کا خانہ خالی کریں یا تمام رنگ چنیں۔</translation>
        </message>
        <message>
            <source>None of these words</source>
            <translation>ان میں سے کوئی لفظ نہیں</translation>
        </message>
        <message>
            <source>None yet. Choose a clipping and press T.</source>
            <translation>ابھی کوئی نہیں۔ تراشہ چن کر T دبائیں۔</translation>
        </message>
        <message>
            <source>None yet. Choose clippings and press Shift+T.</source>
            <translation>ابھی کوئی نہیں۔ تراشے چن کر Shift+T دبائیں۔</translation>
        </message>
        <message>
            <source>None. Press L to link this clipping to another.</source>
            <translation>کوئی نہیں۔ اس تراشے کو دوسرے سے جوڑنے کے لیے L دبائیں۔</translation>
        </message>
        <message>
            <source>Normal</source>
            <translation>عام</translation>
        </message>
        <message>
            <source>Normal contrast</source>
            <translation>عام تضاد</translation>
        </message>
        <message>
            <source>Not an article</source>
            <translation>مضمون نہیں</translation>
        </message>
        <message>
            <source>Not clipped: {address}</source>
            <translation>تراشا نہیں گیا: {address}</translation>
        </message>
        <message>
            <source>Not done yet</source>
            <translation>ابھی نہیں ہوا</translation>
        </message>
        <message>
            <source>Not every system takes that name; it will be {name}.</source>
            <translation>ہر نظام یہ نام قبول نہیں کرتا؛ نام {name} ہو گا۔</translation>
        </message>
        <message>
            <source>Not fetched yet</source>
            <translation>ابھی لایا نہیں گیا</translation>
        </message>
        <message>
            <source>Not grouped</source>
            <translation>گروہ بندی نہیں</translation>
        </message>
        <message>
            <source>Not here</source>
            <translation>یہاں نہیں</translation>
        </message>
        <message>
            <source>Not kept yet</source>
            <translation>ابھی نہیں رکھا گیا</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>ابھی نہیں</translation>
        </message>
        <message>
            <source>Not reached</source>
            <translation>رسائی نہ ہوئی</translation>
        </message>
        <message>
            <source>Not saved</source>
            <translation>غیر محفوظ</translation>
        </message>
        <message>
            <source>Not taken</source>
            <translation>نہیں لیا گیا</translation>
        </message>
        <message>
            <source>Not tried</source>
            <translation>آزمایا نہیں گیا</translation>
        </message>
        <message>
            <source>Not understood: only the original would be kept</source>
            <translation>سمجھ نہیں آیا: صرف اصل رکھا جائے گا</translation>
        </message>
        <message>
            <source>Not verified yet</source>
            <comment>a copy</comment>
            <translation>ابھی جانچی نہیں گئی</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>نوٹ</translation>
        </message>
        <message>
            <source>Note and day…</source>
            <translation>نوٹ اور دن…</translation>
        </message>
        <message>
            <source>Note as it is shown</source>
            <translation>نوٹ جیسا دکھتا ہے</translation>
        </message>
        <message>
            <source>Note on the highlight</source>
            <translation>نشان زد حصے کا نوٹ</translation>
        </message>
        <message>
            <source>Note on the highlight ‘{title}’</source>
            <translation>نشان زد حصے ’{title}‘ پر نوٹ</translation>
        </message>
        <message>
            <source>Note on the story</source>
            <translation>کہانی پر نوٹ</translation>
        </message>
        <message>
            <source>Note on the story ‘{title}’</source>
            <translation>کہانی ’{title}‘ پر نوٹ</translation>
        </message>
        <message>
            <source>Note on ‘{title}’</source>
            <translation>’{title}‘ پر نوٹ</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>نوٹ</translation>
        </message>
        <message>
            <source>Notes that were made with it stay as they are.</source>
            <translation>اس سے بنے ہوئے نوٹ ویسے ہی رہتے ہیں۔</translation>
        </message>
        <message>
            <source>Notes with wikilinks, aliases and Obsidian's tags</source>
            <translation>مارک ڈاؤن نوٹ، وکی ربط، متبادل نام اور Obsidian کے ٹیگ کے ساتھ</translation>
        </message>
        <message>
            <source>Note…</source>
            <translation>نوٹ…</translation>
        </message>
        <message>
            <source>Nothing</source>
            <translation>کچھ نہیں</translation>
        </message>
        <message>
            <source>Nothing before it to compare</source>
            <translation>موازنے کے لیے اس سے پہلے کچھ نہیں</translation>
        </message>
        <message>
            <source>Nothing can be written into this folder. Choose another one.</source>
            <translation>اس فولڈر میں لکھا نہیں جا سکتا۔ کوئی اور چنیں۔</translation>
        </message>
        <message>
            <source>Nothing changes.</source>
            <translation>کچھ نہیں بدلتا۔</translation>
        </message>
        <message>
            <source>Nothing clipped yet</source>
            <translation>ابھی کچھ نہیں تراشا گیا</translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>کچھ نہیں ملا</translation>
        </message>
        <message>
            <source>Nothing has been written yet.</source>
            <translation>ابھی کچھ نہیں لکھا گیا۔</translation>
        </message>
        <message>
            <source>Nothing highlighted yet</source>
            <translation>ابھی کچھ نشان زد نہیں</translation>
        </message>
        <message>
            <source>Nothing in the library seems to belong to this article.</source>
            <translation>کتب خانے میں بظاہر کچھ اس مضمون سے متعلق نہیں۔</translation>
        </message>
        <message>
            <source>Nothing is called that, and no keys are.</source>
            <translation>اس نام کا کچھ نہیں، نہ ایسے بٹن ہیں۔</translation>
        </message>
        <message>
            <source>Nothing is called that.</source>
            <translation>اس نام کا کچھ نہیں۔</translation>
        </message>
        <message>
            <source>Nothing is in this story yet.</source>
            <translation>اس کہانی میں ابھی کچھ نہیں۔</translation>
        </message>
        <message>
            <source>Nothing is linked with this clipping and nothing points to it yet.</source>
            <translation>ابھی اس تراشے سے کچھ مربوط نہیں، نہ کسی میں اس کا ذکر ہے۔</translation>
        </message>
        <message>
            <source>Nothing is listed</source>
            <translation>فہرست میں کچھ نہیں</translation>
        </message>
        <message>
            <source>Nothing is merged: each copy stays a clipping of its own, with its tags and notes.</source>
            <translation>کچھ ضم نہیں ہوتا: ہر نقل شدہ خبر اپنے ٹیگ اور نوٹ کے ساتھ الگ تراشہ رہتی ہے۔</translation>
        </message>
        <message>
            <source>Nothing is searched</source>
            <translation>کچھ تلاش نہیں ہو رہا</translation>
        </message>
        <message>
            <source>Nothing is watched yet: choose a folder that is there.</source>
            <translation>ابھی کوئی نگرانی نہیں: موجود فولڈر چنیں۔</translation>
        </message>
        <message>
            <source>Nothing of the article is highlighted</source>
            <translation>مضمون میں کچھ نشان زد نہیں</translation>
        </message>
        <message>
            <source>Nothing slides or fades, and messages stay until you dismiss them.</source>
            <translation>کچھ پھسلتا یا مدھم نہیں ہوتا، اور پیغام تب تک رہتے ہیں جب تک آپ نہ ہٹائیں۔</translation>
        </message>
        <message>
            <source>Nothing to change: it is so already.</source>
            <translation>بدلنے کو کچھ نہیں: پہلے ہی ایسا ہے۔</translation>
        </message>
        <message>
            <source>Nothing to clip was copied</source>
            <translation>تراشنے کی کوئی چیز کاپی نہیں ہوئی</translation>
        </message>
        <message>
            <source>Nothing to read here</source>
            <translation>یہاں پڑھنے کو کچھ نہیں</translation>
        </message>
        <message>
            <source>Nothing was changed since the clipping came.</source>
            <translation>تراشہ آنے کے بعد سے کچھ نہیں بدلا گیا۔</translation>
        </message>
        <message>
            <source>Nothing was done yet that can be undone.</source>
            <translation>ابھی ایسا کچھ نہیں ہوا جو واپس لیا جا سکے۔</translation>
        </message>
        <message>
            <source>Nothing was said yet.</source>
            <translation>ابھی کچھ نہیں کہا گیا۔</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>ابھی</translation>
        </message>
        <message>
            <source>Now, with what you changed</source>
            <translation>موجودہ، آپ کی تبدیلیوں کے ساتھ</translation>
        </message>
        <message>
            <source>Obsidian vault</source>
            <translation>Obsidian والٹ</translation>
        </message>
        <message>
            <source>Of every two: the later – {words} – the earlier</source>
            <comment>a kind of link</comment>
            <translation>ان میں سے ہر دو میں: بعد والا – {words} – پہلے والا۔</translation>
        </message>
        <message>
            <source>Of several reprints the list shows</source>
            <translation>کئی نقل شدہ خبروں میں سے فہرست میں دکھائیں</translation>
        </message>
        <message>
            <source>Of the same day, with the hour not known: {names}.</source>
            <translation>اسی دن، وقت معلوم نہیں: {names}۔</translation>
        </message>
        <message>
            <source>Off, a page cannot make Cuttings ask other devices of your network.</source>
            <translation>بند ہو تو کوئی صفحہ کٹنگز سے آپ کے نیٹ ورک کے دوسرے آلات تک رسائی نہیں کروا سکتا۔</translation>
        </message>
        <message>
            <source>Offer to clip articles that I copy</source>
            <translation>کاپی کیے گئے مضامین تراشنے کی پیشکش کریں</translation>
        </message>
        <message>
            <source>Oldest first</source>
            <translation>قدیم ترین پہلے</translation>
        </message>
        <message>
            <source>Omnivore (zip archive)</source>
            <translation>Omnivore (زپ آرکائیو)</translation>
        </message>
        <message>
            <source>On no clipping</source>
            <translation>کسی تراشے پر نہیں</translation>
        </message>
        <message>
            <source>Once a day one is made in any case, and before everything that changes much at once.</source>
            <translation>دن میں ایک بار بہرحال بنتی ہے، اور ہر اُس کام سے پہلے جو ایک ساتھ بہت کچھ بدلے۔</translation>
        </message>
        <message>
            <source>Once more as {format}: {path}</source>
            <translation>دوبارہ بطور {format}: ⁦{path}⁩</translation>
        </message>
        <message>
            <source>One column</source>
            <translation>ایک کالم</translation>
        </message>
        <message>
            <source>One document with cover, contents and page references</source>
            <translation>ایک دستاویز سرورق، فہرست اور صفحہ نمبروں کے ساتھ</translation>
        </message>
        <message>
            <source>One file that opens in any browser, without a network</source>
            <translation>ایک فائل جو نیٹ ورک کے بغیر ہر براؤزر میں کھلتی ہے</translation>
        </message>
        <message>
            <source>One for each day</source>
            <translation>ہر دن کا ایک</translation>
        </message>
        <message>
            <source>One for each outlet</source>
            <translation>ہر ادارے کا ایک</translation>
        </message>
        <message>
            <source>One for each story</source>
            <translation>ہر کہانی کا ایک</translation>
        </message>
        <message>
            <source>One for each tag</source>
            <translation>ہر ٹیگ کا ایک</translation>
        </message>
        <message>
            <source>One row for all copies of an agency text; the right arrow shows them</source>
            <translation>خبر رساں ادارے کے متن کی تمام نقل شدہ خبروں کی ایک سطر؛ بائیں تیر انھیں دکھاتا ہے</translation>
        </message>
        <message>
            <source>One row per clipping, safe to open</source>
            <translation>ہر تراشے کی ایک سطر، کھولنا محفوظ</translation>
        </message>
        <message>
            <source>One small file; nothing of your clippings.</source>
            <translation>ایک چھوٹی فائل؛ آپ کے تراشوں میں سے کچھ نہیں۔</translation>
        </message>
        <message>
            <source>One to a line</source>
            <translation>ہر سطر میں ایک</translation>
        </message>
        <message>
            <source>Only clippings li&amp;ke this</source>
            <translation>صرف ا&amp;یسے تراشے</translation>
        </message>
        <message>
            <source>Only days on which there was a copy count, so that nothing goes while you are away.</source>
            <translation>صرف وہ دن گنے جاتے ہیں جن میں نقل بنی، تاکہ آپ کی غیر موجودگی میں کچھ نہ جائے۔</translation>
        </message>
        <message>
            <source>Only in one place; these stay as they are</source>
            <translation>صرف ایک جگہ؛ یہ جیسے ہیں ویسے رہتے ہیں</translation>
        </message>
        <message>
            <source>Only the article; Escape leaves</source>
            <translation>صرف مضمون؛ Escape سے باہر</translation>
        </message>
        <message>
            <source>Only the text of the article can be highlighted. Select some words of it.</source>
            <translation>صرف مضمون کا متن نشان زد ہو سکتا ہے۔ اس کے کچھ الفاظ منتخب کریں۔</translation>
        </message>
        <message>
            <source>Only those that lost their place</source>
            <translation>صرف وہ جو جگہ کھو بیٹھے</translation>
        </message>
        <message numerus="yes">
            <source>Only those that lost their place: {n}</source>
            <translation>
                <numerusform>صرف وہ جو جگہ کھو بیٹھے: {n}</numerusform>
                <numerusform>صرف وہ جو جگہ کھو بیٹھے: {n}</numerusform>
            </translation>
        </message>
        <message>
            <source>Only what changed</source>
            <translation>صرف تبدیلیاں</translation>
        </message>
        <message>
            <source>Only what is</source>
            <translation>صرف وہ جو ہو</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>کھولیں</translation>
        </message>
        <message>
            <source>Open &amp;original</source>
            <translation>&amp;اصل کھولیں</translation>
        </message>
        <message>
            <source>Open a clipping to see what belongs to it.</source>
            <translation>متعلقہ تراشے دیکھنے کے لیے کوئی تراشہ کھولیں۔</translation>
        </message>
        <message>
            <source>Open a library you have…</source>
            <translation>اپنا موجود کتب خانہ کھولیں…</translation>
        </message>
        <message>
            <source>Open address</source>
            <translation>پتا کھولیں</translation>
        </message>
        <message>
            <source>Open another library…</source>
            <translation>دوسرا کتب خانہ کھولیں…</translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>فولڈر کھولیں</translation>
        </message>
        <message>
            <source>Open for reading only</source>
            <translation>صرف پڑھنے کے لیے کھولیں</translation>
        </message>
        <message>
            <source>Open in reade&amp;r</source>
            <translation>مطالعے میں &amp;کھولیں</translation>
        </message>
        <message>
            <source>Open in the &amp;browser</source>
            <translation>&amp;براؤزر میں کھولیں</translation>
        </message>
        <message>
            <source>Open it</source>
            <translation>اسے کھولیں</translation>
        </message>
        <message>
            <source>Open library</source>
            <translation>کتب خانہ کھولیں</translation>
        </message>
        <message>
            <source>Open the sample &amp;library</source>
            <translation>&amp;نمونے کا کتب خانہ کھولیں</translation>
        </message>
        <message>
            <source>Open the sample library</source>
            <translation>نمونے کا کتب خانہ کھولیں</translation>
        </message>
        <message>
            <source>Or drop the file or folder here. Its format is told by its content: {names}.</source>
            <translation>یا فائل یا فولڈر یہاں ڈالیں۔ شکل اس کے مواد سے پہچانی جاتی ہے: {names}۔</translation>
        </message>
        <message>
            <source>Or one that was open lately:</source>
            <translation>یا کوئی جو حال ہی میں کھلا تھا:</translation>
        </message>
        <message>
            <source>Orange</source>
            <translation>نارنجی</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>ترتیب</translation>
        </message>
        <message>
            <source>Order of the highlights</source>
            <translation>نشانوں کی ترتیب</translation>
        </message>
        <message>
            <source>Order of the list</source>
            <translation>فہرست کی ترتیب</translation>
        </message>
        <message>
            <source>Order of the list: {order}</source>
            <translation>فہرست کی ترتیب: {order}</translation>
        </message>
        <message>
            <source>Order of what was found</source>
            <translation>نتائج کی ترتیب</translation>
        </message>
        <message>
            <source>Organisation {name}</source>
            <translation>تنظیم {name}</translation>
        </message>
        <message>
            <source>Organisations</source>
            <translation>تنظیمیں</translation>
        </message>
        <message>
            <source>Other headline than the lead's.</source>
            <translation>سرخی نمائندہ سے مختلف ہے۔</translation>
        </message>
        <message>
            <source>Other names</source>
            <translation>دوسرے نام</translation>
        </message>
        <message>
            <source>Other names of ‘{name}’, with commas between them. Searching for one finds this tag.</source>
            <translation>’{name}‘ کے دوسرے نام، درمیان میں کاما۔ کسی کی تلاش پر یہ ٹیگ ملتا ہے۔</translation>
        </message>
        <message>
            <source>Other names…</source>
            <translation>دوسرے نام…</translation>
        </message>
        <message>
            <source>Ours</source>
            <translation>ہمارا</translation>
        </message>
        <message>
            <source>Out of the inbox, or back into it</source>
            <translation>موصولہ سے باہر، یا واپس اس میں</translation>
        </message>
        <message>
            <source>Outlet</source>
            <translation>اشاعتی ادارہ</translation>
        </message>
        <message>
            <source>Outlet not known</source>
            <translation>ادارہ معلوم نہیں</translation>
        </message>
        <message>
            <source>Outlet, A to Z</source>
            <translation>اشاعتی ادارہ، الف سے ے</translation>
        </message>
        <message>
            <source>Outlet, Z to A</source>
            <translation>اشاعتی ادارہ، ے سے الف</translation>
        </message>
        <message>
            <source>Outlets</source>
            <translation>اشاعتی ادارے</translation>
        </message>
        <message>
            <source>Outlets, the best first, one in each line</source>
            <translation>ادارے، بہترین پہلے، ہر سطر میں ایک</translation>
        </message>
        <message>
            <source>P&amp;aper</source>
            <translation>کا&amp;غذ</translation>
        </message>
        <message>
            <source>P&amp;rint article…</source>
            <translation>مضمون &amp;چھاپیں…</translation>
        </message>
        <message>
            <source>PDF press book</source>
            <translation>PDF پریس بک</translation>
        </message>
        <message>
            <source>PDF/A-2u, for archives</source>
            <translation>PDF/A-2u، آرکائیو کے لیے</translation>
        </message>
        <message>
            <source>PDF/UA-1, for screen readers</source>
            <translation>PDF/UA-1، اسکرین ریڈر کے لیے</translation>
        </message>
        <message>
            <source>Pa&amp;ge of the story before them</source>
            <translation>شروع میں &amp;کہانی کا صفحہ</translation>
        </message>
        <message>
            <source>Page</source>
            <translation>صفحہ</translation>
        </message>
        <message>
            <source>Page before</source>
            <translation>پچھلا صفحہ</translation>
        </message>
        <message>
            <source>Page of the help</source>
            <translation>مدد کا صفحہ</translation>
        </message>
        <message>
            <source>Page of the story</source>
            <translation>کہانی کا صفحہ</translation>
        </message>
        <message>
            <source>Page {page} of the first {all}</source>
            <translation>پہلے {all} میں سے صفحہ {page}</translation>
        </message>
        <message>
            <source>Page {page} of {all}</source>
            <translation>{all} میں سے صفحہ {page}</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>صفحات</translation>
        </message>
        <message>
            <source>Palette: the other thing that can be done with it</source>
            <translation>پیلٹ: اس کا دوسرا ممکن کام</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>کاغذ</translation>
        </message>
        <message>
            <source>Parts of the library</source>
            <translation>کتب خانے کے حصے</translation>
        </message>
        <message>
            <source>Paste it here, with Ctrl+V. Or drop files here: saved pages, mails and newsletters, PDF, Word, archives.</source>
            <translation>اسے یہاں Ctrl+V سے چسپاں کریں۔ یا فائلیں یہاں ڈالیں: محفوظ صفحات، ای میل اور خبرنامے، PDF، Word، آرکائیو۔</translation>
        </message>
        <message>
            <source>Paste them, one to a line; words beside them do no harm. Pages are fetched gently, one at a time of each site, and kept in the inbox.</source>
            <translation>انھیں چسپاں کریں، ہر سطر میں ایک؛ ساتھ کے الفاظ سے حرج نہیں۔ صفحات آہستگی سے لائے جاتے ہیں، ہر سائٹ سے ایک وقت میں ایک، اور موصولہ میں رکھے جاتے ہیں۔</translation>
        </message>
        <message>
            <source>Paste what I copied</source>
            <translation>کاپی کیا ہوا چسپاں کریں</translation>
        </message>
        <message>
            <source>People</source>
            <translation>اشخاص</translation>
        </message>
        <message>
            <source>Person {name}</source>
            <translation>شخص {name}</translation>
        </message>
        <message>
            <source>Picture (*.png)</source>
            <translation>تصویر (*.png)</translation>
        </message>
        <message>
            <source>Picture for the cover</source>
            <translation>سرورق کے لیے تصویر</translation>
        </message>
        <message>
            <source>Picture not kept</source>
            <translation>تصویر نہیں رکھی گئی</translation>
        </message>
        <message>
            <source>Pictures ({patterns})</source>
            <translation>تصویریں ({patterns})</translation>
        </message>
        <message numerus="yes">
            <source>Pictures of {n} clipping(s)</source>
            <translation>
                <numerusform>{n} تراشے کی تصویریں</numerusform>
                <numerusform>{n} تراشوں کی تصویریں</numerusform>
            </translation>
        </message>
        <message>
            <source>Pinboard (JSON)</source>
            <translation>Pinboard (JSON)</translation>
        </message>
        <message>
            <source>Pink</source>
            <translation>گلابی</translation>
        </message>
        <message>
            <source>Place {name}</source>
            <translation>مقام {name}</translation>
        </message>
        <message>
            <source>Places</source>
            <translation>مقامات</translation>
        </message>
        <message>
            <source>Pocket (CSV)</source>
            <translation>Pocket (CSV)</translation>
        </message>
        <message>
            <source>Pocket (HTML)</source>
            <translation>Pocket (HTML)</translation>
        </message>
        <message>
            <source>Pocket (zip archive)</source>
            <translation>Pocket (زپ آرکائیو)</translation>
        </message>
        <message>
            <source>Point here</source>
            <translation>جن میں اس کا ذکر ہے</translation>
        </message>
        <message>
            <source>Pointed to</source>
            <translation>جن کا اس میں ذکر ہے</translation>
        </message>
        <message>
            <source>Pointed to by</source>
            <translation>جن میں اس کا ذکر ہے</translation>
        </message>
        <message>
            <source>Preferences</source>
            <translation>ترجیحات</translation>
        </message>
        <message>
            <source>Preferences: {page}</source>
            <translation>ترجیحات: {page}</translation>
        </message>
        <message>
            <source>Press S on a clipping to find it here again.</source>
            <translation>تراشے پر S دبائیں تاکہ وہ یہاں دوبارہ ملے۔</translation>
        </message>
        <message>
            <source>Press one key, with Ctrl, Alt or Shift where you like</source>
            <translation>ایک بٹن دبائیں، چاہیں تو Ctrl، Alt یا Shift کے ساتھ</translation>
        </message>
        <message>
            <source>Press the new keys</source>
            <translation>نئے بٹن دبائیں</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>پیش منظر</translation>
        </message>
        <message>
            <source>Preview of the note</source>
            <translation>نوٹ کا پیش منظر</translation>
        </message>
        <message>
            <source>Preview: {place}</source>
            <translation>پیش منظر: {place}</translation>
        </message>
        <message>
            <source>Previous change (Shift+N)</source>
            <translation>پچھلی تبدیلی (Shift+N)</translation>
        </message>
        <message>
            <source>Previous hit</source>
            <translation>پچھلا نتیجہ</translation>
        </message>
        <message>
            <source>Print article</source>
            <translation>مضمون چھاپیں</translation>
        </message>
        <message>
            <source>Privacy</source>
            <translation>رازداری</translation>
        </message>
        <message>
            <source>Privacy and places</source>
            <translation>رازداری اور مقامات</translation>
        </message>
        <message>
            <source>Progress of the import</source>
            <translation>درآمد کی پیش رفت</translation>
        </message>
        <message>
            <source>Published</source>
            <translation>اشاعت</translation>
        </message>
        <message>
            <source>Published when</source>
            <translation>کب شائع ہوا</translation>
        </message>
        <message>
            <source>Published {from_or_to}</source>
            <translation>اشاعت {from_or_to}</translation>
        </message>
        <message>
            <source>Put &amp;back</source>
            <translation>&amp;واپس رکھیں</translation>
        </message>
        <message>
            <source>Put back</source>
            <translation>واپس رکھیں</translation>
        </message>
        <message>
            <source>Put back: {text}</source>
            <translation>واپس رکھیں: {text}</translation>
        </message>
        <message>
            <source>Put everything that the search found, or the list has, into a story</source>
            <translation>تلاش سے ملنے والا یا فہرست کا سب کچھ ایک کہانی میں ڈالیں</translation>
        </message>
        <message>
            <source>Put in the &amp;middle</source>
            <translation>&amp;درمیان میں رکھیں</translation>
        </message>
        <message>
            <source>Put it into the story (+ or Insert)</source>
            <translation>اسے کہانی میں ڈالیں (+ یا Insert)</translation>
        </message>
        <message>
            <source>Put this into the text, where it stood</source>
            <translation>اسے متن میں اس کی جگہ رکھیں</translation>
        </message>
        <message>
            <source>Putting the notes in place</source>
            <translation>نوٹ اپنی جگہ رکھے جا رہے ہیں</translation>
        </message>
        <message>
            <source>Putting things in order</source>
            <translation>چیزوں کو ترتیب دینا</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>بند کریں</translation>
        </message>
        <message>
            <source>RIS</source>
            <translation>RIS</translation>
        </message>
        <message>
            <source>Raindrop.io (CSV)</source>
            <translation>Raindrop.io (CSV)</translation>
        </message>
        <message>
            <source>Re&amp;move</source>
            <translation>&amp;ہٹائیں</translation>
        </message>
        <message>
            <source>Re&amp;name…</source>
            <translation>نام &amp;بدلیں…</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>پڑھا ہوا</translation>
        </message>
        <message>
            <source>Read also</source>
            <translation>یہ بھی پڑھیں</translation>
        </message>
        <message>
            <source>Read it (Enter)</source>
            <translation>اسے پڑھیں (Enter)</translation>
        </message>
        <message>
            <source>Read on the &amp;whole screen</source>
            <translation>پ&amp;وری اسکرین پر پڑھیں</translation>
        </message>
        <message>
            <source>Reader: a page on</source>
            <translation>مطالعہ: اگلا صفحہ</translation>
        </message>
        <message>
            <source>Reading</source>
            <translation>مطالعہ</translation>
        </message>
        <message>
            <source>Reading pictures</source>
            <translation>تصویریں پڑھی جا رہی ہیں</translation>
        </message>
        <message>
            <source>Reading {name}</source>
            <translation>{name} پڑھا جا رہا ہے</translation>
        </message>
        <message>
            <source>Reading…</source>
            <translation>پڑھا جا رہا ہے…</translation>
        </message>
        <message>
            <source>Readwise Reader (CSV)</source>
            <translation>Readwise Reader (CSV)</translation>
        </message>
        <message>
            <source>Readwise highlights (CSV)</source>
            <translation>Readwise کے نشان زد حصے (CSV)</translation>
        </message>
        <message>
            <source>Recent librarie&amp;s</source>
            <translation>&amp;حالیہ کتب خانے</translation>
        </message>
        <message>
            <source>Red</source>
            <translation>سرخ</translation>
        </message>
        <message>
            <source>Reduce motion</source>
            <translation>حرکت کم کریں</translation>
        </message>
        <message>
            <source>References</source>
            <translation>حوالے</translation>
        </message>
        <message>
            <source>References for EndNote, Mendeley and others</source>
            <translation>حوالے برائے EndNote، Mendeley وغیرہ</translation>
        </message>
        <message>
            <source>References for LaTeX</source>
            <translation>حوالے برائے LaTeX</translation>
        </message>
        <message>
            <source>References for Zotero and Pandoc</source>
            <translation>حوالے برائے Zotero اور Pandoc</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>انکار</translation>
        </message>
        <message>
            <source>Related</source>
            <translation>متعلقہ</translation>
        </message>
        <message>
            <source>Related: do not suggest any more, or suggest again</source>
            <translation>متعلقہ: آئندہ تجویز نہ کریں، یا دوبارہ تجویز کریں</translation>
        </message>
        <message>
            <source>Related: link as the first kind, the second, …</source>
            <translation>متعلقہ: پہلی قسم، دوسری قسم کے طور پر جوڑیں، …</translation>
        </message>
        <message>
            <source>Related: link as the kind that is shown</source>
            <translation>متعلقہ: دکھائی گئی قسم کے طور پر جوڑیں</translation>
        </message>
        <message>
            <source>Related: open</source>
            <translation>متعلقہ: کھولیں</translation>
        </message>
        <message>
            <source>Remember that everything selected is the same text; nothing is merged</source>
            <translation>یاد رکھیں کہ تمام منتخب ایک ہی متن ہیں؛ کچھ ضم نہیں ہوتا</translation>
        </message>
        <message>
            <source>Remember what I searched</source>
            <translation>میری تلاشیں یاد رکھیں</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>ہٹائیں</translation>
        </message>
        <message>
            <source>Remove kind of link</source>
            <translation>ربط کی قسم ہٹائیں</translation>
        </message>
        <message>
            <source>Remove link</source>
            <translation>ربط ہٹائیں</translation>
        </message>
        <message>
            <source>Remove the cover picture</source>
            <translation>سرورق کی تصویر ہٹائیں</translation>
        </message>
        <message>
            <source>Remove this highlight</source>
            <translation>یہ نشان ہٹائیں</translation>
        </message>
        <message numerus="yes">
            <source>Remove {n} file(s) from {name}?</source>
            <translation>
                <numerusform>{name} سے {n} فائل ہٹائیں؟</numerusform>
                <numerusform>{name} سے {n} فائلیں ہٹائیں؟</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Remove {n} file(s)…</source>
            <translation>
                <numerusform>{n} فائل ہٹائیں…</numerusform>
                <numerusform>{n} فائلیں ہٹائیں…</numerusform>
            </translation>
        </message>
        <message>
            <source>Rena&amp;me or join with another…</source>
            <translation>نام &amp;بدلیں یا دوسرے سے ملائیں…</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>نام بدلیں</translation>
        </message>
        <message>
            <source>Rename kind of link</source>
            <translation>ربط کی قسم کا نام بدلیں</translation>
        </message>
        <message>
            <source>Rename saved search</source>
            <translation>محفوظ تلاش کا نام بدلیں</translation>
        </message>
        <message>
            <source>Rename story</source>
            <translation>کہانی کا نام بدلیں</translation>
        </message>
        <message>
            <source>Rename tag</source>
            <translation>ٹیگ کا نام بدلیں</translation>
        </message>
        <message>
            <source>Rename {name}</source>
            <translation>نام بدلیں: {name}</translation>
        </message>
        <message>
            <source>Rename…</source>
            <translation>نام بدلیں…</translation>
        </message>
        <message>
            <source>Repair</source>
            <translation>مرمت</translation>
        </message>
        <message>
            <source>Repair of the library</source>
            <translation>کتب خانے کی مرمت</translation>
        </message>
        <message>
            <source>Repair the library</source>
            <translation>کتب خانے کی مرمت کریں</translation>
        </message>
        <message>
            <source>Repair the library?</source>
            <translation>کتب خانے کی مرمت کریں؟</translation>
        </message>
        <message>
            <source>Repair…</source>
            <translation>مرمت کریں…</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>بدلیں</translation>
        </message>
        <message>
            <source>Replace text</source>
            <translation>متن بدلیں</translation>
        </message>
        <message>
            <source>Replace the template “{name}”?</source>
            <translation>سانچہ ”{name}“ بدلیں؟</translation>
        </message>
        <message>
            <source>Reports of crashes</source>
            <translation>خرابی کی رپورٹیں</translation>
        </message>
        <message>
            <source>Reprints</source>
            <translation>نقل شدہ خبریں</translation>
        </message>
        <message>
            <source>Reprints, the lead first</source>
            <translation>نقل شدہ خبریں، نمائندہ پہلے</translation>
        </message>
        <message>
            <source>Reprints: make it the lead</source>
            <translation>نقل شدہ خبریں: نمائندہ بنائیں</translation>
        </message>
        <message>
            <source>Reprints: not a reprint</source>
            <translation>نقل شدہ خبریں: نقل شدہ نہیں</translation>
        </message>
        <message>
            <source>Restore defaults of this page</source>
            <translation>اس صفحے کی اصل ترتیبات بحال کریں</translation>
        </message>
        <message>
            <source>Restore this value</source>
            <translation>یہ قدر بحال کریں</translation>
        </message>
        <message>
            <source>Results come while you type, and the line under the box says what was understood. Accents and capital letters make no difference. Ctrl+Space in the search box offers what can stand at the cursor, the down arrow in the empty box what you searched before, and the button at its end a form to fill in.</source>
            <translation>نتائج لکھتے ہوئے آتے ہیں، اور خانے کے نیچے کی سطر بتاتی ہے کہ کیا سمجھا گیا۔ اعراب اور بڑے چھوٹے حروف سے فرق نہیں پڑتا۔ تلاش کے خانے میں Ctrl+Space کرسر پر ممکن الفاظ پیش کرتا ہے، خالی خانے میں نیچے کا تیر پچھلی تلاشیں، اور آخر کا بٹن ایک فارم۔</translation>
        </message>
        <message>
            <source>Room that they may take together</source>
            <translation>سب نقلوں کے لیے کل جگہ</translation>
        </message>
        <message>
            <source>Rows to show</source>
            <translation>دکھائی جانے والی سطریں</translation>
        </message>
        <message>
            <source>S&amp;maller type</source>
            <translation>&amp;چھوٹا خط</translation>
        </message>
        <message>
            <source>S&amp;ubtitle</source>
            <translation>&amp;ذیلی عنوان</translation>
        </message>
        <message>
            <source>Sa&amp;ve this search…</source>
            <translation>&amp;یہ تلاش محفوظ کریں…</translation>
        </message>
        <message>
            <source>Said to be no reprint. That is remembered.</source>
            <translation>اسے نقل شدہ خبر نہیں مانا گیا۔ یہ یاد رکھا جائے گا۔</translation>
        </message>
        <message>
            <source>Same headline as the lead's.</source>
            <translation>سرخی نمائندہ والی ہی ہے۔</translation>
        </message>
        <message>
            <source>Same text</source>
            <translation>وہی متن</translation>
        </message>
        <message>
            <source>Sample library</source>
            <translation>نمونے کا کتب خانہ</translation>
        </message>
        <message>
            <source>Sav&amp;e as</source>
            <translation>محفوظ &amp;بنام</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>محفوظ کریں</translation>
        </message>
        <message>
            <source>Save as a &amp;picture…</source>
            <translation>تصویر &amp;محفوظ کریں…</translation>
        </message>
        <message>
            <source>Save original…</source>
            <translation>اصل محفوظ کریں…</translation>
        </message>
        <message>
            <source>Save report</source>
            <translation>رپورٹ محفوظ کریں</translation>
        </message>
        <message>
            <source>Save report…</source>
            <translation>رپورٹ محفوظ کریں…</translation>
        </message>
        <message>
            <source>Save template</source>
            <translation>سانچہ محفوظ کریں</translation>
        </message>
        <message>
            <source>Save the graph</source>
            <translation>روابط کا نقشہ محفوظ کریں</translation>
        </message>
        <message>
            <source>Save the original</source>
            <translation>اصل محفوظ کریں</translation>
        </message>
        <message>
            <source>Save this search</source>
            <translation>یہ تلاش محفوظ کریں</translation>
        </message>
        <message>
            <source>Saved as {name}</source>
            <translation>محفوظ بنام {name}</translation>
        </message>
        <message>
            <source>Saved as {name}.</source>
            <translation>محفوظ بنام {name}۔</translation>
        </message>
        <message>
            <source>Saved as ‘{name}’.</source>
            <translation>’{name}‘ کے نام سے محفوظ۔</translation>
        </message>
        <message>
            <source>Saved search</source>
            <translation>محفوظ تلاش</translation>
        </message>
        <message>
            <source>Saved search changed.</source>
            <translation>محفوظ تلاش بدل دی گئی۔</translation>
        </message>
        <message>
            <source>Saved search removed; what it finds is still here.</source>
            <translation>محفوظ تلاش ہٹائی گئی؛ جو وہ ڈھونڈتی تھی وہ یہیں ہے۔</translation>
        </message>
        <message>
            <source>Saved searches</source>
            <translation>محفوظ تلاشیں</translation>
        </message>
        <message>
            <source>Saved templates</source>
            <translation>محفوظ سانچے</translation>
        </message>
        <message>
            <source>Say it from the other end ({key})</source>
            <translation>دوسرے سرے سے کہیں ({key})</translation>
        </message>
        <message>
            <source>Say that another clipping is a reprint of these</source>
            <translation>بتائیں کہ ایک اور تراشہ بھی انھی کی نقل شدہ خبر ہے</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>تلاش</translation>
        </message>
        <message>
            <source>Search box: down and up in the list</source>
            <translation>تلاش کا خانہ: فہرست میں نیچے اور اوپر</translation>
        </message>
        <message>
            <source>Search box: everything that can stand at the cursor</source>
            <translation>تلاش کا خانہ: کرسر پر جو کچھ آ سکتا ہے</translation>
        </message>
        <message>
            <source>Search box: go to the list</source>
            <translation>تلاش کا خانہ: فہرست پر جائیں</translation>
        </message>
        <message>
            <source>Search box: put in what is offered</source>
            <translation>تلاش کا خانہ: پیش کردہ ڈالیں</translation>
        </message>
        <message>
            <source>Search everything</source>
            <translation>سب میں تلاش کریں</translation>
        </message>
        <message>
            <source>Search for “{text}”</source>
            <translation>”{text}“ تلاش کریں</translation>
        </message>
        <message>
            <source>Search highlights and their notes</source>
            <translation>نشان زد حصوں اور ان کے نوٹ میں تلاش</translation>
        </message>
        <message>
            <source>Searching</source>
            <translation>تلاش کرنا</translation>
        </message>
        <message>
            <source>Section</source>
            <translation>شعبہ</translation>
        </message>
        <message>
            <source>Section, A to Z</source>
            <translation>شعبہ، الف سے ے</translation>
        </message>
        <message>
            <source>Section, Z to A</source>
            <translation>شعبہ، ے سے الف</translation>
        </message>
        <message>
            <source>Sections</source>
            <translation>شعبے</translation>
        </message>
        <message>
            <source>Sections</source>
            <comment>of a press book</comment>
            <translation>حصے</translation>
        </message>
        <message>
            <source>Select &amp;all</source>
            <translation>&amp;سب منتخب کریں</translation>
        </message>
        <message>
            <source>Select a clipping first</source>
            <translation>پہلے کوئی تراشہ منتخب کریں</translation>
        </message>
        <message>
            <source>Select a clipping in the trash</source>
            <translation>ردی میں کوئی تراشہ منتخب کریں</translation>
        </message>
        <message>
            <source>Select a clipping that has a web address</source>
            <translation>ایسا تراشہ منتخب کریں جس کا ویب پتا ہو</translation>
        </message>
        <message>
            <source>Select a clipping that is not in the trash</source>
            <translation>ایسا تراشہ منتخب کریں جو ردی میں نہ ہو</translation>
        </message>
        <message>
            <source>Select a single clipping</source>
            <translation>صرف ایک تراشہ منتخب کریں</translation>
        </message>
        <message>
            <source>Select some words of an article and press H, or choose a colour from the bar that appears.</source>
            <translation>مضمون کے کچھ الفاظ منتخب کر کے H دبائیں، یا ظاہر ہونے والی پٹی سے رنگ چنیں۔</translation>
        </message>
        <message>
            <source>Select some words of the article and press H.</source>
            <translation>مضمون کے کچھ الفاظ منتخب کر کے H دبائیں۔</translation>
        </message>
        <message>
            <source>Select some words of the article first</source>
            <translation>پہلے مضمون کے کچھ الفاظ منتخب کریں</translation>
        </message>
        <message>
            <source>Select some words of the article first.</source>
            <translation>پہلے مضمون کے کچھ الفاظ منتخب کریں۔</translation>
        </message>
        <message>
            <source>Select text with the &amp;keyboard</source>
            <translation>کی بورڈ س&amp;ے متن منتخب کریں</translation>
        </message>
        <message>
            <source>Select the copies that are folded into the selected rows too, so that all are tagged or moved</source>
            <translation>منتخب سطروں میں سمٹی نقل شدہ خبریں بھی منتخب کریں، تاکہ سب پر ٹیگ لگے یا سب منتقل ہوں</translation>
        </message>
        <message>
            <source>Sepia</source>
            <translation>سیپیا</translation>
        </message>
        <message>
            <source>Set to</source>
            <translation>مقرر کریں</translation>
        </message>
        <message>
            <source>Set, clear or replace a field of everything selected, with a preview</source>
            <translation>تمام منتخب کا کوئی خانہ مقرر، صاف یا تبدیل کریں، پیش منظر کے ساتھ</translation>
        </message>
        <message>
            <source>Several clippings</source>
            <translation>کئی تراشے</translation>
        </message>
        <message>
            <source>Several: separate with ;</source>
            <translation>کئی ہوں تو ; سے الگ کریں</translation>
        </message>
        <message>
            <source>Sh&amp;ow list as</source>
            <translation>فہرست کی &amp;شکل</translation>
        </message>
        <message>
            <source>Shift+Enter: new story ‘{name}’.</source>
            <translation>Shift+Enter: نئی کہانی ’{name}‘۔</translation>
        </message>
        <message>
            <source>Shift+Enter: new tag ‘{name}’.</source>
            <translation>Shift+Enter: نیا ٹیگ ’{name}‘۔</translation>
        </message>
        <message>
            <source>Shortest first</source>
            <translation>مختصر ترین پہلے</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>دکھائیں</translation>
        </message>
        <message>
            <source>Show &amp;all clippings that name it</source>
            <translation>اس کے ذکر والے &amp;تمام تراشے دکھائیں</translation>
        </message>
        <message>
            <source>Show all of it (0)</source>
            <translation>پورا دکھائیں (0)</translation>
        </message>
        <message>
            <source>Show all of the timeline (0)</source>
            <translation>پوری ٹائم لائن دکھائیں (0)</translation>
        </message>
        <message>
            <source>Show all of {name}</source>
            <translation>{name}: سب دکھائیں</translation>
        </message>
        <message>
            <source>Show as a graph</source>
            <translation>نقشے کی صورت میں دکھائیں</translation>
        </message>
        <message>
            <source>Show at the start</source>
            <translation>شروع میں دکھائیں</translation>
        </message>
        <message>
            <source>Show captures…</source>
            <translation>نقول دکھائیں…</translation>
        </message>
        <message>
            <source>Show clippings</source>
            <translation>تراشے دکھائیں</translation>
        </message>
        <message>
            <source>Show clippings as</source>
            <translation>تراشے دکھانے کی شکل</translation>
        </message>
        <message>
            <source>Show conditions as chips</source>
            <translation>شرطیں الگ الگ ٹکڑوں میں دکھائیں</translation>
        </message>
        <message>
            <source>Show each with how far it is</source>
            <translation>ہر ایک کی پیش رفت دکھائیں</translation>
        </message>
        <message>
            <source>Show folder</source>
            <translation>فولڈر دکھائیں</translation>
        </message>
        <message>
            <source>Show in the file manager: {what}</source>
            <translation>فائل مینیجر میں دکھائیں: {what}</translation>
        </message>
        <message>
            <source>Show library folder</source>
            <translation>کتب خانے کا فولڈر دکھائیں</translation>
        </message>
        <message>
            <source>Show more of the timeline (−)</source>
            <translation>ٹائم لائن کا زیادہ حصہ دکھائیں (−)</translation>
        </message>
        <message>
            <source>Show only these</source>
            <translation>صرف یہ دکھائیں</translation>
        </message>
        <message>
            <source>Show the copies</source>
            <translation>نقل شدہ خبریں دکھائیں</translation>
        </message>
        <message>
            <source>Show the note as it will look</source>
            <translation>نوٹ دکھائیں جیسا وہ لگے گا</translation>
        </message>
        <message>
            <source>Show the report's folder</source>
            <translation>رپورٹ کا فولڈر دکھائیں</translation>
        </message>
        <message>
            <source>Show the timeline wider (+)</source>
            <translation>ٹائم لائن پھیلا کر دکھائیں (+)</translation>
        </message>
        <message>
            <source>Show what was dismissed</source>
            <translation>مسترد شدہ دکھائیں</translation>
        </message>
        <message>
            <source>Show window</source>
            <translation>کھڑکی دکھائیں</translation>
        </message>
        <message numerus="yes">
            <source>Show {n} more</source>
            <translation>
                <numerusform>مزید {n} دکھائیں</numerusform>
                <numerusform>مزید {n} دکھائیں</numerusform>
            </translation>
        </message>
        <message>
            <source>Side by side</source>
            <translation>ساتھ ساتھ</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>حجم</translation>
        </message>
        <message>
            <source>Size of the interface</source>
            <translation>سطحِ کار کی جسامت</translation>
        </message>
        <message>
            <source>Size of type</source>
            <translation>خط کی جسامت</translation>
        </message>
        <message>
            <source>Size of type in points</source>
            <translation>خط کی جسامت پوائنٹ میں</translation>
        </message>
        <message>
            <source>Size {size}; press for the usual one</source>
            <translation>جسامت {size}؛ عام کے لیے دبائیں</translation>
        </message>
        <message>
            <source>Smaller type</source>
            <translation>چھوٹا خط</translation>
        </message>
        <message>
            <source>So many citations are better exported, as BibTeX, RIS or CSL JSON.</source>
            <translation>اتنے زیادہ حوالے برآمد کرنا بہتر ہے، بطور BibTeX، RIS یا CSL JSON۔</translation>
        </message>
        <message>
            <source>Solid line: linked. Dotted: the text points there. Dashed: suggested.</source>
            <translation>مسلسل لکیر: مربوط۔ نقطوں والی: متن میں ذکر ہے۔ ٹوٹی ہوئی: تجویز کردہ۔</translation>
        </message>
        <message>
            <source>Somebody, or a program that synchronises, has put it there. What was added since is missing: look for it in the backups, or in the older versions that such a program keeps.</source>
            <translation>کسی شخص نے، یا ہم آہنگ کرنے والے پروگرام نے، اسے یہاں رکھ دیا ہے۔ جو اس کے بعد شامل ہوا وہ موجود نہیں: اسے محفوظ نقلوں میں، یا ایسے پروگرام کے رکھے ہوئے پرانے نسخوں میں ڈھونڈیں۔</translation>
        </message>
        <message>
            <source>Something went wrong inside Cuttings</source>
            <translation>کٹنگز کے اندر کچھ غلط ہو گیا</translation>
        </message>
        <message>
            <source>Something went wrong inside Cuttings.</source>
            <translation>کٹنگز کے اندر کچھ غلط ہو گیا۔</translation>
        </message>
        <message>
            <source>Space between lines</source>
            <translation>سطروں کا فاصلہ</translation>
        </message>
        <message>
            <source>Spreadsheet (CSV)</source>
            <translation>اسپریڈ شیٹ (CSV)</translation>
        </message>
        <message>
            <source>Standfirst</source>
            <translation>ذیلی سرخی</translation>
        </message>
        <message>
            <source>Star</source>
            <translation>ستارہ</translation>
        </message>
        <message>
            <source>Starred</source>
            <translation>ستارے والے</translation>
        </message>
        <message>
            <source>Starred first</source>
            <translation>ستارے والے پہلے</translation>
        </message>
        <message>
            <source>Starred last</source>
            <translation>ستارے والے آخر میں</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>شروع کریں</translation>
        </message>
        <message>
            <source>Start from &amp;ours</source>
            <translation>&amp;ہمارے سانچے سے شروع کریں</translation>
        </message>
        <message>
            <source>Start over</source>
            <translation>دوبارہ شروع کریں</translation>
        </message>
        <message>
            <source>Starting…</source>
            <translation>شروع ہو رہا ہے…</translation>
        </message>
        <message>
            <source>State</source>
            <translation>حالت</translation>
        </message>
        <message>
            <source>State of the index</source>
            <translation>اشاریے کی حالت</translation>
        </message>
        <message>
            <source>States</source>
            <translation>حالتیں</translation>
        </message>
        <message>
            <source>Stay in the notification area when the window is closed</source>
            <translation>کھڑکی بند ہونے پر اطلاعات کی جگہ میں رہیں</translation>
        </message>
        <message>
            <source>Steps, the newest first</source>
            <translation>قدم، تازہ ترین پہلے</translation>
        </message>
        <message>
            <source>Still being worked on: {tasks}. What is half done is taken back; what came in stays.</source>
            <translation>ابھی کام جاری ہے: {tasks}۔ جو ادھورا ہے وہ واپس لیا جاتا ہے؛ جو آ چکا وہ رہتا ہے۔</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>روکیں</translation>
        </message>
        <message>
            <source>Stop and quit</source>
            <translation>روک کر بند کریں</translation>
        </message>
        <message>
            <source>Stop that and quit?</source>
            <translation>اسے روک کر بند کریں؟</translation>
        </message>
        <message>
            <source>Stopped. The history shows how far it went.</source>
            <translation>روک دیا گیا۔ سرگزشت بتاتی ہے کہ کہاں تک پہنچا۔</translation>
        </message>
        <message>
            <source>Stopped; nothing was kept.</source>
            <translation>روک دیا گیا؛ کچھ نہیں رکھا گیا۔</translation>
        </message>
        <message>
            <source>Stopped; nothing was written.</source>
            <translation>روک دیا گیا؛ کچھ نہیں لکھا گیا۔</translation>
        </message>
        <message>
            <source>Stopped; there is no sample library.</source>
            <translation>روک دیا گیا؛ نمونے کا کتب خانہ نہیں بنا۔</translation>
        </message>
        <message>
            <source>Stopped; what was fetched stays.</source>
            <translation>روک دیا گیا؛ جو آ چکا وہ رہتا ہے۔</translation>
        </message>
        <message>
            <source>Stopped; what was looked at is as it was, or mended.</source>
            <translation>روک دیا گیا؛ جو جانچا گیا وہ جوں کا توں ہے، یا درست کر دیا گیا۔</translation>
        </message>
        <message>
            <source>Stopping…</source>
            <translation>روکا جا رہا ہے…</translation>
        </message>
        <message>
            <source>Stories</source>
            <translation>کہانیاں</translation>
        </message>
        <message numerus="yes">
            <source>Stories of {n} clipping(s)</source>
            <translation>
                <numerusform>{n} تراشے کی کہانیاں</numerusform>
                <numerusform>{n} تراشوں کی کہانیاں</numerusform>
            </translation>
        </message>
        <message>
            <source>Story</source>
            <translation>کہانی</translation>
        </message>
        <message>
            <source>Story of the whole list…</source>
            <translation>پوری فہرست کی کہانی…</translation>
        </message>
        <message>
            <source>Story {name}</source>
            <translation>کہانی {name}</translation>
        </message>
        <message>
            <source>Story {name} deleted; its clippings are still here.</source>
            <translation>کہانی {name} مٹا دی گئی؛ اس کے تراشے یہیں ہیں۔</translation>
        </message>
        <message>
            <source>Story {name} made.</source>
            <translation>کہانی {name} بن گئی۔</translation>
        </message>
        <message>
            <source>Subtitle</source>
            <translation>ذیلی عنوان</translation>
        </message>
        <message>
            <source>Subtitle, foreword, cover</source>
            <translation>ذیلی عنوان، پیش لفظ، سرورق</translation>
        </message>
        <message>
            <source>Such as Ctrl+Alt+K. Where the system does not let a program have such keys, bind the command “cuttings quick-clip” in the system's keyboard settings.</source>
            <translation>مثلاً Ctrl+Alt+K۔ جہاں نظام پروگرام کو ایسے بٹن نہ دے، وہاں نظام کی کی بورڈ ترتیبات میں ”cuttings quick-clip“ کا حکم مقرر کریں۔</translation>
        </message>
        <message>
            <source>Suggest again</source>
            <translation>دوبارہ تجویز کریں</translation>
        </message>
        <message>
            <source>Suggested</source>
            <translation>تجویز کردہ</translation>
        </message>
        <message>
            <source>Suggestions; type to find others</source>
            <translation>تجاویز؛ دوسرے تراشے ڈھونڈنے کے لیے لکھیں</translation>
        </message>
        <message>
            <source>T&amp;ype</source>
            <translation>&amp;خط</translation>
        </message>
        <message>
            <source>T&amp;ype and page…</source>
            <translation>&amp;خط اور صفحہ…</translation>
        </message>
        <message>
            <source>Tab goes on with {text}</source>
            <translation>Tab اسے {text} سے آگے بڑھاتا ہے</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>جدول</translation>
        </message>
        <message>
            <source>Tables (*.csv)</source>
            <translation>جدول (*.csv)</translation>
        </message>
        <message>
            <source>Tag</source>
            <translation>ٹیگ</translation>
        </message>
        <message>
            <source>Tag for new files of the folder</source>
            <translation>فولڈر کی نئی فائلوں کا ٹیگ</translation>
        </message>
        <message>
            <source>Tag to add to all</source>
            <translation>سب پر لگانے کا ٹیگ</translation>
        </message>
        <message>
            <source>Tag {name}</source>
            <translation>ٹیگ {name}</translation>
        </message>
        <message>
            <source>Tag {name} deleted; its clippings are still here.</source>
            <translation>ٹیگ {name} مٹا دیا گیا؛ اس کے تراشے یہیں ہیں۔</translation>
        </message>
        <message>
            <source>Tag {name} is added</source>
            <translation>ٹیگ {name} لگ گیا</translation>
        </message>
        <message>
            <source>Tag {old} is now {new}.</source>
            <translation>ٹیگ {old} اب {new} ہے۔</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>ٹیگ</translation>
        </message>
        <message numerus="yes">
            <source>Tags of {n} clipping(s)</source>
            <translation>
                <numerusform>{n} تراشے کے ٹیگ</numerusform>
                <numerusform>{n} تراشوں کے ٹیگ</numerusform>
            </translation>
        </message>
        <message>
            <source>Tags, notes, highlights, dates and what was read come along. It is tried first, without writing.</source>
            <translation>ٹیگ، نوٹ، نشان زد حصے، تاریخیں اور پڑھے ہوئے کا حال ساتھ آتے ہیں۔ پہلے لکھے بغیر آزمایا جاتا ہے۔</translation>
        </message>
        <message>
            <source>Tags, with commas between</source>
            <translation>ٹیگ، درمیان میں کاما</translation>
        </message>
        <message>
            <source>Take as {field}: {value}</source>
            <translation>بطور {field} لیں: {value}</translation>
        </message>
        <message>
            <source>Take away {keys}</source>
            <translation>{keys} ہٹائیں</translation>
        </message>
        <message>
            <source>Take away: {words}</source>
            <translation>ہٹائیں: {words}</translation>
        </message>
        <message>
            <source>Take it and add</source>
            <translation>لے کر شامل کریں</translation>
        </message>
        <message>
            <source>Take it instead</source>
            <translation>اس کی جگہ یہ لیں</translation>
        </message>
        <message>
            <source>Take it out of the search</source>
            <translation>تلاش سے نکالیں</translation>
        </message>
        <message>
            <source>Take off {name}</source>
            <translation>{name} اتاریں</translation>
        </message>
        <message>
            <source>Take the &amp;star off</source>
            <translation>&amp;ستارہ ہٹائیں</translation>
        </message>
        <message>
            <source>Take the text from its address: where it is cut off or missing, or once more to see what changed</source>
            <translation>متن اس کے پتے سے لیں: جہاں ادھورا یا غائب ہو، یا دوبارہ، تاکہ تبدیلیاں دکھیں</translation>
        </message>
        <message>
            <source>Take these keys away</source>
            <translation>یہ بٹن ہٹائیں</translation>
        </message>
        <message>
            <source>Take what the search says of dates out of it</source>
            <translation>تلاش سے تاریخ کی شرطیں نکالیں</translation>
        </message>
        <message>
            <source>Take {value}</source>
            <translation>{value} لیں</translation>
        </message>
        <message>
            <source>Te&amp;mplate…</source>
            <translation>سان&amp;چہ…</translation>
        </message>
        <message>
            <source>Teal</source>
            <translation>سبزی مائل نیلا</translation>
        </message>
        <message>
            <source>Template of the file name</source>
            <translation>فائل کے نام کا سانچہ</translation>
        </message>
        <message>
            <source>Template of the note</source>
            <translation>نوٹ کا سانچہ</translation>
        </message>
        <message>
            <source>Template of the notes</source>
            <translation>نوٹوں کا سانچہ</translation>
        </message>
        <message>
            <source>Templates of notes</source>
            <translation>نوٹوں کے سانچے</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>متن</translation>
        </message>
        <message>
            <source>Text as it will be kept</source>
            <translation>متن جیسے رکھا جائے گا</translation>
        </message>
        <message>
            <source>Text not whole</source>
            <translation>متن نامکمل</translation>
        </message>
        <message numerus="yes">
            <source>Text of {n} clipping(s)</source>
            <translation>
                <numerusform>{n} تراشے کا متن</numerusform>
                <numerusform>{n} تراشوں کا متن</numerusform>
            </translation>
        </message>
        <message>
            <source>Text to be replaced</source>
            <translation>بدلا جانے والا متن</translation>
        </message>
        <message>
            <source>Text, tags, links and the kept originals are deleted. This cannot be undone.</source>
            <translation>متن، ٹیگ، روابط اور محفوظ اصل مٹا دیے جاتے ہیں۔ یہ واپس نہیں ہو سکتا۔</translation>
        </message>
        <message>
            <source>That is the library's own folder. Choose another one.</source>
            <translation>یہ کتب خانے کا اپنا فولڈر ہے۔ کوئی اور چنیں۔</translation>
        </message>
        <message>
            <source>That is the same tag.</source>
            <translation>یہ وہی ٹیگ ہے۔</translation>
        </message>
        <message>
            <source>That of outlets I prefer</source>
            <translation>پسندیدہ اداروں کی خبر</translation>
        </message>
        <message>
            <source>The article</source>
            <translation>مضمون</translation>
        </message>
        <message>
            <source>The article has nothing of what is searched</source>
            <translation>مضمون میں تلاش کی کوئی چیز نہیں</translation>
        </message>
        <message>
            <source>The article was copied.</source>
            <translation>مضمون کاپی ہو گیا۔</translation>
        </message>
        <message>
            <source>The citation was copied.</source>
            <translation>حوالہ کاپی ہو گیا۔</translation>
        </message>
        <message>
            <source>The clipping of this highlight is gone.</source>
            <translation>اس نشان کا تراشہ اب موجود نہیں۔</translation>
        </message>
        <message>
            <source>The clipping that the link leads to is not in this library any more.</source>
            <translation>جس تراشے کا یہ ربط ہے وہ اب اس کتب خانے میں نہیں۔</translation>
        </message>
        <message>
            <source>The copy could not be made.</source>
            <translation>نقل نہیں بن سکی۔</translation>
        </message>
        <message>
            <source>The copy of {day} ({why})</source>
            <translation>{day} کی نقل ({why})</translation>
        </message>
        <message>
            <source>The copy shows damage: {problem}</source>
            <translation>نقل میں نقصان ہے: {problem}</translation>
        </message>
        <message>
            <source>The copy was written, and what the library lacks is lacking in it, too.</source>
            <translation>نقل لکھ دی گئی، اور جو کتب خانے میں نہیں وہ اس میں بھی نہیں۔</translation>
        </message>
        <message>
            <source>The down arrow in the empty search box offers it. Off, nothing new is remembered.</source>
            <translation>تلاش کے خالی خانے میں نیچے کا تیر یہ پیش کرتا ہے۔ بند ہو تو کچھ نیا یاد نہیں رکھا جاتا۔</translation>
        </message>
        <message>
            <source>The earlier one</source>
            <translation>پہلے والی</translation>
        </message>
        <message>
            <source>The earliest dateline is of {day}.</source>
            <translation>مقامِ خبر کی سب سے پہلی تاریخ {day} ہے۔</translation>
        </message>
        <message>
            <source>The file of the database is damaged, so what can be read of it is written into a new one, and the rest comes from the copies. The damaged file is kept beside it. Cuttings closes the library for that and opens it again.</source>
            <translation>ڈیٹا بیس کی فائل خراب ہے، اس لیے اس کا جو حصہ پڑھا جا سکے وہ نئی فائل میں لکھا جاتا ہے، اور باقی نقلوں سے آتا ہے۔ خراب فائل ساتھ محفوظ رہتی ہے۔ اس کے لیے کٹنگز کتب خانہ بند کر کے دوبارہ کھولتا ہے۔</translation>
        </message>
        <message>
            <source>The files stay where they are. What is new waits in the inbox.</source>
            <translation>فائلیں اپنی جگہ رہتی ہیں۔ جو نیا ہو وہ موصولہ میں انتظار کرتا ہے۔</translation>
        </message>
        <message>
            <source>The first page</source>
            <translation>پہلا صفحہ</translation>
        </message>
        <message>
            <source>The first published</source>
            <translation>سب سے پہلے شائع ہونے والی</translation>
        </message>
        <message>
            <source>The first six are in every library. Add your own for what else a clipping can be to another.</source>
            <translation>پہلی چھ ہر کتب خانے میں ہیں۔ تراشوں کے کسی اور تعلق کے لیے اپنی قسم شامل کریں۔</translation>
        </message>
        <message numerus="yes">
            <source>The first {n} highlight(s) were copied as Markdown; more at once are too many.</source>
            <translation>
                <numerusform>پہلا {n} نشان مارک ڈاؤن میں کاپی ہوا؛ ایک ساتھ اس سے زیادہ بہت ہیں۔</numerusform>
                <numerusform>پہلے {n} نشان مارک ڈاؤن میں کاپی ہوئے؛ ایک ساتھ اس سے زیادہ بہت ہیں۔</numerusform>
            </translation>
        </message>
        <message>
            <source>The folder will be made.</source>
            <translation>فولڈر بنا دیا جائے گا۔</translation>
        </message>
        <message>
            <source>The folder {name} is not there any more.</source>
            <translation>فولڈر {name} اب موجود نہیں۔</translation>
        </message>
        <message>
            <source>The headline as a link that opens the clipping, for notes and other programs</source>
            <translation>سرخی بطور ربط جو تراشہ کھولتا ہے، نوٹ اور دوسرے پروگراموں کے لیے</translation>
        </message>
        <message>
            <source>The highlight is attached to what you selected.</source>
            <translation>نشان آپ کے انتخاب سے جڑ گیا۔</translation>
        </message>
        <message>
            <source>The highlights come beside the article once the window is wide enough.</source>
            <translation>کھڑکی کافی چوڑی ہو تو نشان زد حصے مضمون کے ساتھ آتے ہیں۔</translation>
        </message>
        <message>
            <source>The highlights of this article have lost their places.</source>
            <translation>اس مضمون کے نشان اپنی جگہ کھو بیٹھے ہیں۔</translation>
        </message>
        <message>
            <source>The inbox is empty</source>
            <translation>موصولہ خالی ہے</translation>
        </message>
        <message>
            <source>The index of the search is made anew. You can go on working.</source>
            <translation>تلاش کا اشاریہ نئے سرے سے بن رہا ہے۔ آپ کام جاری رکھ سکتے ہیں۔</translation>
        </message>
        <message numerus="yes">
            <source>The index was made anew of {n} clipping(s).</source>
            <translation>
                <numerusform>اشاریہ {n} تراشے سے نیا بنا۔</numerusform>
                <numerusform>اشاریہ {n} تراشوں سے نیا بنا۔</numerusform>
            </translation>
        </message>
        <message>
            <source>The last 30 days</source>
            <translation>پچھلے 30 دن</translation>
        </message>
        <message>
            <source>The last 7 days</source>
            <translation>پچھلے 7 دن</translation>
        </message>
        <message>
            <source>The last {number} steps are kept, fewer where they changed very much.</source>
            <translation>آخری {number} قدم محفوظ رہتے ہیں، اور جہاں بہت کچھ بدلا ہو وہاں کم۔</translation>
        </message>
        <message>
            <source>The later one</source>
            <translation>بعد والی</translation>
        </message>
        <message>
            <source>The library cannot be opened</source>
            <translation>کتب خانہ نہیں کھل سکتا</translation>
        </message>
        <message>
            <source>The library folder and backups</source>
            <translation>کتب خانے کا فولڈر اور نقلیں</translation>
        </message>
        <message>
            <source>The library has damage</source>
            <translation>کتب خانے میں نقصان ہے</translation>
        </message>
        <message>
            <source>The library is an older copy than the one that was open here last.</source>
            <translation>یہ کتب خانہ اُس سے پرانی نقل ہے جو پچھلی بار یہاں کھلا تھا۔</translation>
        </message>
        <message>
            <source>The library is being repaired …</source>
            <translation>کتب خانے کی مرمت ہو رہی ہے …</translation>
        </message>
        <message>
            <source>The library is not the one that was open here last: what another computer wrote has taken its place.</source>
            <translation>یہ وہ کتب خانہ نہیں جو پچھلی بار یہاں کھلا تھا: اس کی جگہ دوسرے کمپیوٹر کے لکھے ہوئے نے لے لی ہے۔</translation>
        </message>
        <message>
            <source>The library is what this copy is: nothing differs.</source>
            <translation>کتب خانہ بالکل اس نقل جیسا ہے: کوئی فرق نہیں۔</translation>
        </message>
        <message>
            <source>The library will be as it was when the copy was made. What it is now is kept beside it in the library's folder, so that nothing is lost. Cuttings closes the library for that and opens it again.</source>
            <translation>کتب خانہ ویسا ہو جائے گا جیسا نقل کے وقت تھا۔ موجودہ حالت کتب خانے کے فولڈر میں ساتھ محفوظ رہتی ہے تاکہ کچھ ضائع نہ ہو۔ اس کے لیے کٹنگز کتب خانہ بند کر کے دوبارہ کھولتا ہے۔</translation>
        </message>
        <message>
            <source>The library will be as it was when the copy was made. What it is now is kept beside it in {folder}, and stands in the list of copies from then on, so that nothing is lost. Cuttings closes the library for that and opens it again.</source>
            <translation>کتب خانہ ویسا ہو جائے گا جیسا نقل کے وقت تھا۔ موجودہ حالت {folder} میں ساتھ محفوظ رہتی ہے اور آئندہ نقلوں کی فہرست میں ملتی ہے، تاکہ کچھ ضائع نہ ہو۔ اس کے لیے کٹنگز کتب خانہ بند کر کے دوبارہ کھولتا ہے۔</translation>
        </message>
        <message>
            <source>The library's file has been replaced while it was open, by a program that synchronises or by a person.</source>
            <translation>کتب خانہ کھلا تھا کہ اس کی فائل بدل دی گئی، ہم آہنگ کرنے والے کسی پروگرام نے یا کسی شخص نے۔</translation>
        </message>
        <message>
            <source>The library's folder is gone: {folder}</source>
            <translation>کتب خانے کا فولڈر غائب ہے: {folder}</translation>
        </message>
        <message>
            <source>The library's folder is there again.</source>
            <translation>کتب خانے کا فولڈر دوبارہ موجود ہے۔</translation>
        </message>
        <message>
            <source>The library's own folder cannot be watched. Choose another one.</source>
            <translation>کتب خانے کے اپنے فولڈر کی نگرانی نہیں ہو سکتی۔ کوئی اور چنیں۔</translation>
        </message>
        <message>
            <source>The link leads into a library that is not known here. Open that library, then try again.</source>
            <translation>یہ ربط ایسے کتب خانے کا ہے جو یہاں معلوم نہیں۔ وہ کتب خانہ کھول کر دوبارہ کوشش کریں۔</translation>
        </message>
        <message>
            <source>The link leads into another library, in {folder}.</source>
            <translation>یہ ربط ایک اور کتب خانے کا ہے، جو {folder} میں ہے۔</translation>
        </message>
        <message>
            <source>The list is still being read. Try again in a moment.</source>
            <translation>فہرست ابھی پڑھی جا رہی ہے۔ ذرا دیر میں دوبارہ کوشش کریں۔</translation>
        </message>
        <message>
            <source>The list shows only these.</source>
            <translation>فہرست میں صرف یہ ہیں۔</translation>
        </message>
        <message>
            <source>The longest</source>
            <translation>سب سے طویل</translation>
        </message>
        <message>
            <source>The newest clippings; type to find others</source>
            <translation>تازہ ترین تراشے؛ دوسرے ڈھونڈنے کے لیے لکھیں</translation>
        </message>
        <message>
            <source>The newest copy is being brought back …</source>
            <translation>تازہ ترین نقل واپس لائی جا رہی ہے …</translation>
        </message>
        <message>
            <source>The newest is of {day}.</source>
            <translation>تازہ ترین {day} کی ہے۔</translation>
        </message>
        <message>
            <source>The note as it stands in the file</source>
            <translation>نوٹ جیسا فائل میں ہے</translation>
        </message>
        <message>
            <source>The order can also be changed for a search, at the end of the search box.</source>
            <translation>تلاش کے خانے کے آخر میں ترتیب ایک تلاش کے لیے بھی بدلی جا سکتی ہے۔</translation>
        </message>
        <message>
            <source>The order of the story by hand; choose another one to leave it for now</source>
            <translation>کہانی کی اپنی ترتیب؛ اسے فی الحال چھوڑنے کے لیے کوئی اور چنیں</translation>
        </message>
        <message>
            <source>The order of the story is that of its days</source>
            <translation>کہانی کی ترتیب اس کے دنوں کے لحاظ سے ہے</translation>
        </message>
        <message>
            <source>The order of the story is your own: drag in the list, or Alt+Up and Alt+Down there</source>
            <translation>کہانی کی ترتیب آپ کی اپنی ہے: فہرست میں کھینچیں، یا وہاں Alt+Up اور Alt+Down دبائیں</translation>
        </message>
        <message>
            <source>The page with ways to the first clipping, and what is done of it</source>
            <translation>پہلے تراشے کے راستوں کا صفحہ، اور جو ہو چکا</translation>
        </message>
        <message>
            <source>The page, taken again</source>
            <translation>صفحے کی نئی نقل</translation>
        </message>
        <message>
            <source>The preferences could not be written: {reason}.</source>
            <translation>ترجیحات لکھی نہ جا سکیں: {reason}۔</translation>
        </message>
        <message>
            <source>The preview is being made</source>
            <translation>پیش منظر بن رہا ہے</translation>
        </message>
        <message>
            <source>The preview is being made…</source>
            <translation>پیش منظر بن رہا ہے…</translation>
        </message>
        <message>
            <source>The quotation was copied with its citation.</source>
            <translation>اقتباس مع حوالہ کاپی ہو گیا۔</translation>
        </message>
        <message>
            <source>The quotation was copied with its source.</source>
            <translation>اقتباس مع ماخذ کاپی ہو گیا۔</translation>
        </message>
        <message>
            <source>The rest is being read for the first time and is found when that is done.</source>
            <translation>باقی پہلی بار پڑھا جا رہا ہے اور اس کے بعد مل سکے گا۔</translation>
        </message>
        <message>
            <source>The same as another one here</source>
            <translation>یہاں کے ایک اور جیسا</translation>
        </message>
        <message numerus="yes">
            <source>The same text in {n} clipping(s)</source>
            <translation>
                <numerusform>ایک ہی متن {n} تراشے میں</numerusform>
                <numerusform>ایک ہی متن {n} تراشوں میں</numerusform>
            </translation>
        </message>
        <message>
            <source>The sample library is being made. It opens when it is done.</source>
            <translation>نمونے کا کتب خانہ بن رہا ہے۔ مکمل ہونے پر کھل جائے گا۔</translation>
        </message>
        <message>
            <source>The sample library is made.</source>
            <translation>نمونے کا کتب خانہ بن گیا۔</translation>
        </message>
        <message>
            <source>The sample library stays in {folder}.</source>
            <translation>نمونے کا کتب خانہ {folder} میں رہتا ہے۔</translation>
        </message>
        <message>
            <source>The sample library was deleted.</source>
            <translation>نمونے کا کتب خانہ مٹا دیا گیا۔</translation>
        </message>
        <message>
            <source>The search also asks: {text}</source>
            <translation>تلاش یہ بھی پوچھتی ہے: {text}</translation>
        </message>
        <message>
            <source>The search as text</source>
            <translation>تلاش بطور متن</translation>
        </message>
        <message>
            <source>The search did not answer, so nothing can be suggested now.</source>
            <translation>تلاش سے جواب نہیں ملا، اس لیے ابھی کچھ تجویز نہیں ہو سکتا۔</translation>
        </message>
        <message>
            <source>The search did not answer.</source>
            <translation>تلاش سے جواب نہیں ملا۔</translation>
        </message>
        <message>
            <source>The story is now called {name}.</source>
            <translation>کہانی کا نام اب {name} ہے۔</translation>
        </message>
        <message>
            <source>The system keeps these keys for itself</source>
            <translation>نظام یہ بٹن اپنے لیے رکھتا ہے</translation>
        </message>
        <message>
            <source>The tags below it go too: {names}.</source>
            <translation>اس کے نیچے کے ٹیگ بھی جاتے ہیں: {names}۔</translation>
        </message>
        <message>
            <source>The text is cut off by a paywall.</source>
            <translation>متن ادائیگی کی دیوار سے کٹا ہوا ہے۔</translation>
        </message>
        <message>
            <source>The text is cut off: its end is missing.</source>
            <translation>متن ادھورا ہے: اس کا آخر موجود نہیں۔</translation>
        </message>
        <message>
            <source>The text is not fetched yet: only its address is known.</source>
            <translation>متن ابھی نہیں لایا گیا: صرف پتا معلوم ہے۔</translation>
        </message>
        <message>
            <source>The text is the same.</source>
            <translation>متن وہی ہے۔</translation>
        </message>
        <message>
            <source>The text of the capture is used now.</source>
            <translation>اب اس نقل کا متن استعمال ہو رہا ہے۔</translation>
        </message>
        <message>
            <source>The trash is empty</source>
            <translation>ردی خالی ہے</translation>
        </message>
        <message>
            <source>The trash is empty.</source>
            <translation>ردی خالی ہے۔</translation>
        </message>
        <message>
            <source>The whole library ({count})</source>
            <translation>پورا کتب خانہ ({count})</translation>
        </message>
        <message>
            <source>The window is closed</source>
            <translation>کھڑکی بند ہے</translation>
        </message>
        <message>
            <source>The window opens again in the new language when you close the preferences.</source>
            <translation>ترجیحات بند کرنے پر کھڑکی نئی زبان میں دوبارہ کھلتی ہے۔</translation>
        </message>
        <message>
            <source>The window opens again in the new size when you close the preferences.</source>
            <translation>ترجیحات بند کرنے پر کھڑکی نئی جسامت میں دوبارہ کھلتی ہے۔</translation>
        </message>
        <message>
            <source>The words selected in the article with their citation and the way back to it</source>
            <translation>مضمون کے منتخب الفاظ، حوالے اور مضمون تک واپسی کے ربط کے ساتھ</translation>
        </message>
        <message>
            <source>The words selected in the article, with where they come from</source>
            <translation>مضمون کے منتخب الفاظ، ماخذ کے ساتھ</translation>
        </message>
        <message numerus="yes">
            <source>The {n} selected clipping(s)</source>
            <translation>
                <numerusform>منتخب {n} تراشہ</numerusform>
                <numerusform>منتخب {n} تراشے</numerusform>
            </translation>
        </message>
        <message>
            <source>Their words are not in the text any more. Select the passage that is meant, then attach; or remove.</source>
            <translation>ان کے الفاظ اب متن میں نہیں۔ مطلوبہ حصہ منتخب کر کے جوڑیں؛ یا ہٹا دیں۔</translation>
        </message>
        <message>
            <source>Then</source>
            <translation>پھر</translation>
        </message>
        <message>
            <source>There already</source>
            <translation>پہلے سے موجود</translation>
        </message>
        <message>
            <source>There are no earlier searches.</source>
            <translation>کوئی پچھلی تلاش نہیں۔</translation>
        </message>
        <message>
            <source>There is a library in this folder already: it will be opened.</source>
            <translation>اس فولڈر میں پہلے سے کتب خانہ ہے: وہی کھلے گا۔</translation>
        </message>
        <message>
            <source>There is a single capture. Fetch the text again to have another one to compare.</source>
            <translation>ایک ہی نقل ہے۔ موازنے کے لیے متن دوبارہ لائیں۔</translation>
        </message>
        <message>
            <source>There is no copy yet.</source>
            <translation>ابھی کوئی نقل نہیں۔</translation>
        </message>
        <message>
            <source>There is nothing in it to export.</source>
            <translation>اس میں برآمد کرنے کو کچھ نہیں۔</translation>
        </message>
        <message>
            <source>There is nothing to clip on the clipboard. Copy an article first.</source>
            <translation>کلپ بورڈ پر تراشنے کو کچھ نہیں۔ پہلے کوئی مضمون کاپی کریں۔</translation>
        </message>
        <message>
            <source>There is nothing to do again</source>
            <translation>دہرانے کو کچھ نہیں</translation>
        </message>
        <message>
            <source>There is nothing to export there any more.</source>
            <translation>وہاں اب برآمد کرنے کو کچھ نہیں۔</translation>
        </message>
        <message>
            <source>There is nothing to show.</source>
            <translation>دکھانے کو کچھ نہیں۔</translation>
        </message>
        <message>
            <source>There is nothing to undo</source>
            <translation>واپس لینے کو کچھ نہیں</translation>
        </message>
        <message>
            <source>There is one of this name already.</source>
            <translation>اس نام کا ایک پہلے سے موجود ہے۔</translation>
        </message>
        <message>
            <source>There was nothing in this field when the clipping came.</source>
            <translation>تراشہ آتے وقت اس خانے میں کچھ نہیں تھا۔</translation>
        </message>
        <message>
            <source>These are its keys already.</source>
            <translation>یہ پہلے ہی اس کے بٹن ہیں۔</translation>
        </message>
        <message>
            <source>These are reprints of each other</source>
            <translation>یہ ایک دوسرے کی نقل شدہ خبریں ہیں</translation>
        </message>
        <message>
            <source>These keys open the menu {menu}</source>
            <translation>یہ بٹن مینو {menu} کھولتے ہیں</translation>
        </message>
        <message>
            <source>These preferences</source>
            <translation>یہ ترجیحات</translation>
        </message>
        <message>
            <source>They are made and looked over by themselves; how many stay is set in the preferences.</source>
            <translation>یہ خود بخود بنتی اور جانچی جاتی ہیں؛ کتنی رہیں، یہ ترجیحات میں مقرر ہوتا ہے۔</translation>
        </message>
        <message>
            <source>They hold until you quit. See that {folder} can be written.</source>
            <translation>یہ بند کرنے تک قائم رہیں گی۔ دیکھیں کہ {folder} میں لکھا جا سکے۔</translation>
        </message>
        <message>
            <source>Things to clip</source>
            <translation>تراشنے کی چیزیں</translation>
        </message>
        <message>
            <source>This clipping has no author.</source>
            <translation>اس تراشے کا کوئی مصنف نہیں۔</translation>
        </message>
        <message>
            <source>This clipping has no outlet.</source>
            <translation>اس تراشے کا کوئی ادارہ نہیں۔</translation>
        </message>
        <message>
            <source>This clipping has no tags.</source>
            <translation>اس تراشے پر کوئی ٹیگ نہیں۔</translation>
        </message>
        <message>
            <source>This clipping is in no story.</source>
            <translation>یہ تراشہ کسی کہانی میں نہیں۔</translation>
        </message>
        <message>
            <source>This clipping – {words} – {title}</source>
            <translation>یہ تراشہ – {words} – {title}</translation>
        </message>
        <message>
            <source>This computer's clock says {now}, but the library was last changed on {then}: one of the two is wrong.</source>
            <translation>اس کمپیوٹر کی گھڑی میں {now} ہے، مگر کتب خانے کی آخری تبدیلی {then} کی ہے: دونوں میں سے ایک غلط ہے۔</translation>
        </message>
        <message>
            <source>This copy was damaged when it was made, because the library was. Take an earlier one.</source>
            <translation>یہ نقل بنتے وقت ہی خراب تھی، کیونکہ کتب خانہ خراب تھا۔ کوئی پہلے کی نقل لیں۔</translation>
        </message>
        <message>
            <source>This could not be clipped</source>
            <translation>یہ تراشا نہ جا سکا</translation>
        </message>
        <message>
            <source>This desktop has no notification area, so closing the window ends Cuttings.</source>
            <translation>اس ڈیسک ٹاپ پر اطلاعات کی جگہ نہیں، اس لیے کھڑکی بند کرنے سے کٹنگز ختم ہو جاتا ہے۔</translation>
        </message>
        <message>
            <source>This file is no picture that can be read. Choose another one.</source>
            <translation>یہ فائل ایسی تصویر نہیں جو پڑھی جا سکے۔ کوئی اور چنیں۔</translation>
        </message>
        <message>
            <source>This folder does not exist.</source>
            <translation>یہ فولڈر موجود نہیں۔</translation>
        </message>
        <message>
            <source>This folder is not empty. Choose a new or an empty one.</source>
            <translation>یہ فولڈر خالی نہیں۔ نیا یا خالی فولڈر چنیں۔</translation>
        </message>
        <message>
            <source>This goes on when you close the dialog; the sidebar shows how far it is.</source>
            <translation>کھڑکی بند کرنے پر بھی یہ جاری رہتا ہے؛ اطرافی پٹی پیش رفت دکھاتی ہے۔</translation>
        </message>
        <message>
            <source>This is a copy of another library, “{name}”.</source>
            <translation>یہ ایک اور کتب خانے کی نقل ہے: ”{name}“۔</translation>
        </message>
        <message>
            <source>This is kept in the library. For a single text you can choose another one.</source>
            <translation>یہ کتب خانے میں محفوظ رہتا ہے۔ کسی ایک متن کے لیے آپ کوئی اور نمائندہ چن سکتے ہیں۔</translation>
        </message>
        <message>
            <source>This is the sample library. Nothing here mixes with your own clippings.</source>
            <translation>یہ نمونے کا کتب خانہ ہے۔ یہاں کی کوئی چیز آپ کے تراشوں میں نہیں ملتی۔</translation>
        </message>
        <message>
            <source>This is what it has now.</source>
            <translation>اس میں ابھی یہی ہے۔</translation>
        </message>
        <message>
            <source>This is what the library was before a copy was brought back. It can be deleted when you miss nothing of it.</source>
            <translation>یہ کتب خانے کی وہ حالت ہے جو نقل واپس لانے سے پہلے تھی۔ اگر آپ کو اس میں سے کچھ درکار نہیں تو اسے مٹایا جا سکتا ہے۔</translation>
        </message>
        <message>
            <source>This is what the library was on {day}. It cannot be brought back when it is deleted.</source>
            <translation>یہ کتب خانے کی {day} کی حالت ہے۔ مٹانے کے بعد یہ واپس نہیں لائی جا سکتی۔</translation>
        </message>
        <message>
            <source>This library</source>
            <translation>یہ کتب خانہ</translation>
        </message>
        <message>
            <source>This library can only be read</source>
            <translation>یہ کتب خانہ صرف پڑھا جا سکتا ہے</translation>
        </message>
        <message>
            <source>This library has been opened on the computer {host} ({user}), too, since {since}.</source>
            <translation>یہ کتب خانہ {since} سے کمپیوٹر {host} ({user}) پر بھی کھلا ہے۔</translation>
        </message>
        <message>
            <source>This library is in a folder that {by} synchronises.</source>
            <translation>یہ کتب خانہ ایسے فولڈر میں ہے جسے {by} ہم آہنگ کرتا ہے۔</translation>
        </message>
        <message>
            <source>This library is in memory only: it is gone when the computer is switched off.</source>
            <translation>یہ کتب خانہ صرف میموری میں ہے: کمپیوٹر بند ہوتے ہی ختم ہو جائے گا۔</translation>
        </message>
        <message>
            <source>This library is on a network drive ({by}).</source>
            <translation>یہ کتب خانہ نیٹ ورک ڈرائیو ({by}) پر ہے۔</translation>
        </message>
        <message>
            <source>This library was open on the computer {host} until {until}, and was not closed there in order.</source>
            <translation>یہ کتب خانہ {until} تک کمپیوٹر {host} پر کھلا تھا، اور وہاں صحیح طرح بند نہیں کیا گیا۔</translation>
        </message>
        <message>
            <source>This month</source>
            <translation>یہ مہینا</translation>
        </message>
        <message>
            <source>This one stands for the others. Choose another to see what it kept, cut and added.</source>
            <translation>یہ باقی سب کی نمائندہ ہے۔ کوئی اور چن کر دیکھیں کہ اس نے کیا رکھا، حذف کیا اور بڑھایا۔</translation>
        </message>
        <message>
            <source>This picture is not there any more. Choose another one.</source>
            <translation>یہ تصویر اب موجود نہیں۔ کوئی اور چنیں۔</translation>
        </message>
        <message>
            <source>This picture is too large. Choose a smaller one.</source>
            <translation>یہ تصویر بہت بڑی ہے۔ چھوٹی تصویر چنیں۔</translation>
        </message>
        <message>
            <source>This saved search is not in the library any more.</source>
            <translation>یہ محفوظ تلاش اب کتب خانے میں نہیں۔</translation>
        </message>
        <message>
            <source>This story is not in the library any more.</source>
            <translation>یہ کہانی اب کتب خانے میں نہیں۔</translation>
        </message>
        <message>
            <source>This year</source>
            <translation>یہ سال</translation>
        </message>
        <message>
            <source>Throw away</source>
            <translation>پھینک دیں</translation>
        </message>
        <message>
            <source>Tight</source>
            <translation>تنگ</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>وقت</translation>
        </message>
        <message>
            <source>Timed out</source>
            <translation>وقت ختم</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>ٹائم لائن</translation>
        </message>
        <message>
            <source>Timeline, first report and counts of the story in the list, or of the clipping's</source>
            <translation>فہرست کی کہانی، یا تراشے کی کہانی، کی ٹائم لائن، پہلی خبر اور شمار</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>عنوان</translation>
        </message>
        <message>
            <source>Title page</source>
            <translation>صفحۂ عنوان</translation>
        </message>
        <message>
            <source>To read</source>
            <translation>پڑھنے کے لیے</translation>
        </message>
        <message>
            <source>To report this, copy the details. Look through them first: an error may quote what it was about.</source>
            <translation>اطلاع دینے کے لیے تفصیلات کاپی کریں۔ پہلے انھیں دیکھ لیں: خرابی کے بیان میں متعلقہ متن بھی آ سکتا ہے۔</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>آج</translation>
        </message>
        <message>
            <source>Today's copy of the library could not be made. {problem}</source>
            <translation>کتب خانے کی آج کی نقل نہیں بن سکی۔ {problem}</translation>
        </message>
        <message>
            <source>Today's copy of the library shows damage: {problem} Earlier copies stay as they are.</source>
            <translation>کتب خانے کی آج کی نقل میں نقصان ہے: {problem} پہلے کی نقلیں جوں کی توں رہتی ہیں۔</translation>
        </message>
        <message>
            <source>Trash</source>
            <translation>ردی</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>دوبارہ کوشش کریں</translation>
        </message>
        <message>
            <source>Try again.</source>
            <translation>دوبارہ کوشش کریں۔</translation>
        </message>
        <message>
            <source>Try those again that failed</source>
            <translation>ناکام والے دوبارہ آزمائیں</translation>
        </message>
        <message>
            <source>Try to clip it again</source>
            <translation>دوبارہ تراشنے کی کوشش کریں</translation>
        </message>
        <message>
            <source>Trying it, without writing anything…</source>
            <translation>لکھے بغیر آزمایا جا رہا ہے…</translation>
        </message>
        <message>
            <source>Turn round</source>
            <translation>سمت بدلیں</translation>
        </message>
        <message>
            <source>Two columns</source>
            <translation>دو کالم</translation>
        </message>
        <message>
            <source>Two computers have changed this library at the same time: beside it is {files}.</source>
            <translation>دو کمپیوٹروں نے یہ کتب خانہ ایک ہی وقت میں بدلا ہے: اس کے ساتھ {files} موجود ہے۔</translation>
        </message>
        <message>
            <source>Type a word into the search box.</source>
            <translation>تلاش کے خانے میں کوئی لفظ لکھیں۔</translation>
        </message>
        <message>
            <source>Type and page</source>
            <translation>خط اور صفحہ</translation>
        </message>
        <message>
            <source>Type face</source>
            <translation>خط</translation>
        </message>
        <message>
            <source>Type what you want to do or where to go</source>
            <translation>لکھیں کہ کیا کرنا ہے یا کہاں جانا ہے</translation>
        </message>
        <message>
            <source>Typed</source>
            <translation>لکھا گیا</translation>
        </message>
        <message>
            <source>Typesetting</source>
            <translation>کمپوزنگ ہو رہی ہے</translation>
        </message>
        <message>
            <source>US Letter</source>
            <translation>US Letter</translation>
        </message>
        <message>
            <source>Uncheck all</source>
            <translation>سب سے نشان ہٹائیں</translation>
        </message>
        <message>
            <source>Understood</source>
            <translation>سمجھ گئے</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>واپس لیں</translation>
        </message>
        <message>
            <source>Undo import</source>
            <translation>درآمد واپس لیں</translation>
        </message>
        <message numerus="yes">
            <source>Undo {n} step(s)</source>
            <translation>
                <numerusform>{n} قدم واپس لیں</numerusform>
                <numerusform>{n} قدم واپس لیں</numerusform>
            </translation>
        </message>
        <message>
            <source>Undone: {step}</source>
            <translation>واپس لیا گیا: {step}</translation>
        </message>
        <message>
            <source>Unknown source</source>
            <translation>نامعلوم ماخذ</translation>
        </message>
        <message>
            <source>Unread</source>
            <translation>ان پڑھے</translation>
        </message>
        <message>
            <source>Unread first</source>
            <translation>ان پڑھے پہلے</translation>
        </message>
        <message>
            <source>Unread last</source>
            <translation>ان پڑھے آخر میں</translation>
        </message>
        <message>
            <source>Untitled</source>
            <translation>بے عنوان</translation>
        </message>
        <message>
            <source>Update note, added</source>
            <translation>تازہ کاری کا نوٹ، شامل ہوا</translation>
        </message>
        <message>
            <source>Update note, in both</source>
            <translation>تازہ کاری کا نوٹ، دونوں میں</translation>
        </message>
        <message>
            <source>Update note, removed</source>
            <translation>تازہ کاری کا نوٹ، ہٹایا گیا</translation>
        </message>
        <message>
            <source>Updated</source>
            <translation>تازہ کاری</translation>
        </message>
        <message>
            <source>Updated first</source>
            <translation>پہلے تازہ کیے گئے</translation>
        </message>
        <message>
            <source>Updated last</source>
            <translation>آخر میں تازہ کیے گئے</translation>
        </message>
        <message>
            <source>Use instead</source>
            <translation>اس کی جگہ استعمال کریں</translation>
        </message>
        <message>
            <source>Use this text</source>
            <translation>یہ متن استعمال کریں</translation>
        </message>
        <message>
            <source>Usual PDF</source>
            <translation>عام PDF‏</translation>
        </message>
        <message>
            <source>Usual size</source>
            <translation>عام جسامت</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>قدر</translation>
        </message>
        <message>
            <source>Values and filters</source>
            <translation>قدریں اور فلٹر</translation>
        </message>
        <message>
            <source>Verified</source>
            <comment>a copy</comment>
            <translation>جانچی گئی</translation>
        </message>
        <message>
            <source>Violet</source>
            <translation>بنفشی</translation>
        </message>
        <message>
            <source>Wait until this is done, or stop it: {tasks}.</source>
            <translation>اس کے مکمل ہونے تک انتظار کریں، یا اسے روکیں: {tasks}۔</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>انتظار</translation>
        </message>
        <message>
            <source>Warning</source>
            <translation>انتباہ</translation>
        </message>
        <message>
            <source>Watched folder</source>
            <translation>زیرِ نگرانی فولڈر</translation>
        </message>
        <message>
            <source>Web address</source>
            <translation>ویب پتا</translation>
        </message>
        <message>
            <source>Web page</source>
            <translation>ویب صفحہ</translation>
        </message>
        <message>
            <source>Welcome to Cuttings</source>
            <translation>کٹنگز میں خوش آمدید</translation>
        </message>
        <message>
            <source>What</source>
            <translation>کیا</translation>
        </message>
        <message>
            <source>What Cuttings has told you lately</source>
            <translation>کٹنگز نے حال ہی میں کیا بتایا</translation>
        </message>
        <message>
            <source>What Cuttings has told you since it was started, the newest first.</source>
            <translation>شروع ہونے سے اب تک کٹنگز نے جو بتایا، تازہ ترین پہلے۔</translation>
        </message>
        <message>
            <source>What a copy took the place of</source>
            <translation>نقل واپس لانے سے پہلے کی حالت</translation>
        </message>
        <message>
            <source>What a search asks of tag, outlet, date or state stands under the box, each to be taken away by itself. Off, everything is text.</source>
            <translation>تلاش میں ٹیگ، ادارے، تاریخ یا حالت کی جو شرط ہو وہ خانے کے نیچے الگ الگ دکھتی ہے اور ہر ایک ہٹائی جا سکتی ہے۔ بند ہو تو سب متن ہے۔</translation>
        </message>
        <message>
            <source>What belongs to the article: copies, links, suggestions with their reasons</source>
            <translation>مضمون سے متعلق: نقل شدہ خبریں، روابط، تجاویز مع وجوہ</translation>
        </message>
        <message>
            <source>What belongs to this clipping</source>
            <translation>اس تراشے سے متعلق</translation>
        </message>
        <message>
            <source>What bringing this copy back would change</source>
            <translation>یہ نقل واپس لانے سے کیا بدلے گا</translation>
        </message>
        <message>
            <source>What came of each</source>
            <translation>ہر ایک کا نتیجہ</translation>
        </message>
        <message>
            <source>What came of it</source>
            <translation>نتیجہ</translation>
        </message>
        <message>
            <source>What can be typed</source>
            <translation>کیا لکھا جا سکتا ہے</translation>
        </message>
        <message>
            <source>What changed</source>
            <translation>کیا بدلا</translation>
        </message>
        <message>
            <source>What changes</source>
            <translation>کیا بدلتا ہے</translation>
        </message>
        <message>
            <source>What changes is shown here before it is done.</source>
            <translation>جو بدلے گا وہ پہلے یہاں دکھایا جاتا ہے۔</translation>
        </message>
        <message>
            <source>What clippings have</source>
            <translation>تراشوں میں کیا ہے</translation>
        </message>
        <message>
            <source>What comes in</source>
            <translation>جو آئے گا</translation>
        </message>
        <message>
            <source>What could not be taken</source>
            <translation>جو لیا نہ جا سکا</translation>
        </message>
        <message>
            <source>What fits</source>
            <translation>جو موزوں ہے</translation>
        </message>
        <message>
            <source>What happened</source>
            <translation>کیا ہوا</translation>
        </message>
        <message>
            <source>What is below moves along: {below}.</source>
            <translation>جو نیچے ہے وہ ساتھ جاتا ہے: {below}۔</translation>
        </message>
        <message>
            <source>What is in the graph</source>
            <translation>روابط کے نقشے میں کیا ہے</translation>
        </message>
        <message>
            <source>What is linked with the clipping and points to it, as a picture in the order of time</source>
            <translation>جو تراشے سے مربوط ہے یا جس میں اس کا ذکر ہے، زمانی ترتیب سے تصویر میں</translation>
        </message>
        <message>
            <source>What is searched</source>
            <translation>کیا تلاش ہو رہا ہے</translation>
        </message>
        <message>
            <source>What is there already</source>
            <translation>جو پہلے سے موجود ہے</translation>
        </message>
        <message>
            <source>What is written here stands between our markers; front matter stays as it is.</source>
            <translation>یہاں لکھا ہوا ہماری علامتوں کے درمیان آتا ہے؛ نوٹ کا سرنامہ جوں کا توں رہتا ہے۔</translation>
        </message>
        <message>
            <source>What it is about, what is missing, what comes next</source>
            <translation>یہ کس بارے میں ہے، کیا کمی ہے، آگے کیا ہے</translation>
        </message>
        <message>
            <source>What links can say, with kinds of your own</source>
            <translation>روابط کیا کہہ سکتے ہیں، آپ کی اپنی قسموں سمیت</translation>
        </message>
        <message>
            <source>What only the other one has is in that file. To see it, copy it as library.sqlite3 into a new folder and open that as a library; then take the file away.</source>
            <translation>جو صرف دوسرے میں ہے وہ اس فائل میں ہے۔ اسے دیکھنے کے لیے فائل library.sqlite3 کے نام سے نئے فولڈر میں کاپی کریں اور اسے بطور کتب خانہ کھولیں؛ پھر یہ فائل ہٹا دیں۔</translation>
        </message>
        <message>
            <source>What the first clipping is to the other, and the other to the first.</source>
            <translation>پہلا تراشہ دوسرے کے لیے کیا ہے، اور دوسرا پہلے کے لیے۔</translation>
        </message>
        <message>
            <source>What the list has</source>
            <translation>فہرست میں کیا ہے</translation>
        </message>
        <message>
            <source>What the search box understood</source>
            <translation>تلاش کے خانے نے کیا سمجھا</translation>
        </message>
        <message>
            <source>What to do next</source>
            <translation>آگے کیا کرنا ہے</translation>
        </message>
        <message>
            <source>What to do with it</source>
            <translation>اس کا کیا کریں</translation>
        </message>
        <message>
            <source>What was done here is missing: look for it in the backups, or in the older versions that the program keeps that synchronises.</source>
            <translation>جو یہاں کیا گیا تھا وہ موجود نہیں: اسے محفوظ نقلوں میں، یا ہم آہنگ کرنے والے پروگرام کے رکھے ہوئے پرانے نسخوں میں ڈھونڈیں۔</translation>
        </message>
        <message>
            <source>What was done last, to go back to any point of it</source>
            <translation>جو آخر میں کیا گیا، تاکہ کسی بھی مقام پر واپس جایا جا سکے</translation>
        </message>
        <message>
            <source>What was found</source>
            <translation>کیا پایا گیا</translation>
        </message>
        <message>
            <source>What was not kept</source>
            <translation>جو نہیں رکھا گیا</translation>
        </message>
        <message>
            <source>What was shown last</source>
            <translation>جو آخری بار دکھایا گیا</translation>
        </message>
        <message>
            <source>What was there before is kept as {file}.</source>
            <translation>جو پہلے تھا وہ {file} میں محفوظ ہے۔</translation>
        </message>
        <message>
            <source>What would happen</source>
            <translation>کیا ہو گا</translation>
        </message>
        <message>
            <source>What you chose is in force at the next start, because this is not done: {tasks}.</source>
            <translation>آپ کا انتخاب اگلی بار شروع ہونے پر لاگو ہو گا، کیونکہ یہ ابھی مکمل نہیں: {tasks}۔</translation>
        </message>
        <message>
            <source>What you delete waits here until you empty the trash.</source>
            <translation>جو آپ مٹائیں وہ ردی خالی کرنے تک یہاں رہتا ہے۔</translation>
        </message>
        <message>
            <source>What you do now is done to all.</source>
            <translation>اب آپ جو کریں وہ سب پر ہوتا ہے۔</translation>
        </message>
        <message>
            <source>What you have kept is safe: every change is written before it is shown.</source>
            <translation>جو آپ نے رکھا وہ محفوظ ہے: ہر تبدیلی دکھانے سے پہلے لکھی جاتی ہے۔</translation>
        </message>
        <message>
            <source>What you have written or changed in them yourself stays.</source>
            <translation>ان میں جو آپ نے خود لکھا یا بدلا ہے وہ رہتا ہے۔</translation>
        </message>
        <message>
            <source>What you were typing is offered to you again.</source>
            <translation>جو آپ لکھ رہے تھے وہ آپ کو دوبارہ پیش کیا جاتا ہے۔</translation>
        </message>
        <message>
            <source>What ‘{name}’ searches:</source>
            <translation>’{name}‘ کیا تلاش کرتی ہے:</translation>
        </message>
        <message>
            <source>When</source>
            <translation>کب</translation>
        </message>
        <message>
            <source>When I ask for them</source>
            <translation>جب میں مانگوں</translation>
        </message>
        <message>
            <source>When an address or a longer text is copied anywhere, a notice offers to clip it. Off, the clipboard is read only when you ask.</source>
            <translation>جب کہیں کوئی پتا یا لمبا متن کاپی ہو تو ایک اطلاع اسے تراشنے کی پیشکش کرتی ہے۔ بند ہو تو کلپ بورڈ صرف آپ کے کہنے پر پڑھا جاتا ہے۔</translation>
        </message>
        <message>
            <source>When the article was taken, and what the outlet changed since, word by word</source>
            <translation>مضمون کب لیا گیا، اور ادارے نے تب سے کیا بدلا، لفظ بہ لفظ</translation>
        </message>
        <message>
            <source>When they take more, the oldest go first, and the three newest stay in any case. 0 sets no bound.</source>
            <translation>زیادہ جگہ لینے پر سب سے پرانی پہلے مٹتی ہیں، اور تین تازہ ترین بہرحال رہتی ہیں۔ 0 کا مطلب ہے کوئی حد نہیں۔</translation>
        </message>
        <message>
            <source>Where several outlets carry the same agency text, the list has one row for it and says how many do. Nothing is merged: the right arrow shows each of them.</source>
            <translation>جہاں کئی ادارے خبر رساں ادارے کا ایک ہی متن چھاپیں، فہرست میں اس کی ایک سطر ہوتی ہے جو ان کی تعداد بتاتی ہے۔ کچھ ضم نہیں ہوتا: بائیں تیر ہر ایک کو دکھاتا ہے۔</translation>
        </message>
        <message>
            <source>Where this comes from: {field}</source>
            <translation>ماخذ: {field}</translation>
        </message>
        <message>
            <source>Wherever {name} is found, this is shown instead. A name that is there already is joined with it.</source>
            <translation>جہاں {name} ملے وہاں اس کی جگہ یہ نام دکھے گا۔ جو نام پہلے سے موجود ہو وہ اس میں مل جاتا ہے۔</translation>
        </message>
        <message>
            <source>Which clippings</source>
            <translation>کون سے تراشے</translation>
        </message>
        <message>
            <source>Which columns the table has</source>
            <translation>جدول میں کون سے کالم ہوں</translation>
        </message>
        <message>
            <source>Which field</source>
            <translation>کون سا خانہ</translation>
        </message>
        <message>
            <source>Which highlights are listed</source>
            <translation>کون سے نشان فہرست میں ہوں</translation>
        </message>
        <message>
            <source>Which one</source>
            <translation>کون سی</translation>
        </message>
        <message>
            <source>Which tag should the clippings of {names} have instead?</source>
            <translation>{names} کے تراشوں پر اس کی جگہ کون سا ٹیگ ہو؟</translation>
        </message>
        <message>
            <source>Which tags</source>
            <translation>کون سے ٹیگ</translation>
        </message>
        <message>
            <source>Who changed what and when, with every value to go back to; of the field in which the cursor is</source>
            <translation>کس نے کب کیا بدلا، ہر قدر سمیت جس پر واپس جایا جا سکے؛ اُس خانے کا جس میں کرسر ہے</translation>
        </message>
        <message>
            <source>Who else carries this text, and what each kept, cut and added</source>
            <translation>یہ متن اور کس نے چھاپا، اور ہر ایک نے کیا رکھا، حذف کیا اور بڑھایا</translation>
        </message>
        <message>
            <source>Whole text</source>
            <translation>مکمل متن</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>وجہ</translation>
        </message>
        <message>
            <source>Why (may be empty)</source>
            <comment>placeholder of a note</comment>
            <translation>وجہ (خالی رہ سکتی ہے)</translation>
        </message>
        <message>
            <source>Wide</source>
            <translation>چوڑا</translation>
        </message>
        <message>
            <source>Width of the column</source>
            <translation>کالم کی چوڑائی</translation>
        </message>
        <message>
            <source>Will be added</source>
            <translation>شامل ہو گا</translation>
        </message>
        <message>
            <source>Will be merged</source>
            <translation>ضم ہو گا</translation>
        </message>
        <message>
            <source>With a highlight</source>
            <translation>نشان والے</translation>
        </message>
        <message>
            <source>With a note</source>
            <translation>نوٹ والے</translation>
        </message>
        <message>
            <source>With a picture</source>
            <translation>تصویر والے</translation>
        </message>
        <message>
            <source>With a tag</source>
            <translation>ٹیگ والے</translation>
        </message>
        <message>
            <source>With its reprints</source>
            <translation>نقل شدہ خبروں سمیت</translation>
        </message>
        <message>
            <source>With serifs</source>
            <translation>سیرف کے ساتھ</translation>
        </message>
        <message>
            <source>With the same &amp;tag</source>
            <translation>اسی &amp;ٹیگ والے</translation>
        </message>
        <message>
            <source>Without serifs</source>
            <translation>سیرف کے بغیر</translation>
        </message>
        <message>
            <source>Without your texts; sent to nobody.</source>
            <translation>آپ کے متن کے بغیر؛ کسی کو نہیں بھیجی جاتیں۔</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>الفاظ</translation>
        </message>
        <message>
            <source>Words and phrases</source>
            <translation>الفاظ اور فقرے</translation>
        </message>
        <message>
            <source>Words of its headline or outlet</source>
            <translation>سرخی یا ادارے کے الفاظ</translation>
        </message>
        <message>
            <source>Words to the reader. Markdown: **bold**, *italic*, - lists</source>
            <translation>قارئین کے نام چند الفاظ۔ مارک ڈاؤن: **جلی**، *ترچھا*، - فہرست</translation>
        </message>
        <message>
            <source>Working out what changes…</source>
            <translation>تبدیلیاں معلوم کی جا رہی ہیں…</translation>
        </message>
        <message>
            <source>Write a &amp;note</source>
            <translation>&amp;نوٹ لکھیں</translation>
        </message>
        <message>
            <source>Write the day as 2026-05-31.</source>
            <translation>دن یوں لکھیں: ⁦2026-05-31⁩۔</translation>
        </message>
        <message>
            <source>Writing</source>
            <translation>لکھا جا رہا ہے</translation>
        </message>
        <message>
            <source>Written and verified: {name}</source>
            <translation>لکھا اور جانچا گیا: {name}</translation>
        </message>
        <message>
            <source>Wrong</source>
            <translation>غلط</translation>
        </message>
        <message>
            <source>Yellow</source>
            <translation>پیلا</translation>
        </message>
        <message>
            <source>Yesterday</source>
            <translation>گزشتہ کل</translation>
        </message>
        <message>
            <source>You</source>
            <translation>آپ</translation>
        </message>
        <message>
            <source>You have this already: “{title}”. “Keep” would keep it twice.</source>
            <translation>یہ آپ کے پاس پہلے سے ہے: ”{title}“۔ ”رکھیں“ اسے دو بار رکھے گا۔</translation>
        </message>
        <message>
            <source>Your name, if it is to be printed</source>
            <translation>آپ کا نام، اگر چھاپنا ہو</translation>
        </message>
        <message>
            <source>Your note</source>
            <translation>آپ کا نوٹ</translation>
        </message>
        <message>
            <source>Your note on this passage</source>
            <translation>اس حصے پر آپ کا نوٹ</translation>
        </message>
        <message>
            <source>Your own</source>
            <translation>آپ کا اپنا</translation>
        </message>
        <message>
            <source>Your own words about this clipping</source>
            <translation>اس تراشے پر آپ کے اپنے الفاظ</translation>
        </message>
        <message>
            <source>Yours</source>
            <translation>آپ کا حصہ</translation>
        </message>
        <message>
            <source>Zoom in (+)</source>
            <translation>بڑا کریں (+)</translation>
        </message>
        <message>
            <source>Zoom out (-)</source>
            <translation>چھوٹا کریں (-)</translation>
        </message>
        <message>
            <source>Zotero RDF</source>
            <translation>Zotero RDF</translation>
        </message>
        <message>
            <source>a box of Obsidian</source>
            <translation>Obsidian کا خانہ</translation>
        </message>
        <message>
            <source>a day as you write it</source>
            <translation>دن، جیسے آپ لکھیں</translation>
        </message>
        <message>
            <source>a guess</source>
            <translation>اندازہ</translation>
        </message>
        <message>
            <source>a heading of a level</source>
            <translation>کسی درجے کی سرخی</translation>
        </message>
        <message>
            <source>a line of the text</source>
            <translation>متن کی ایک سطر</translation>
        </message>
        <message>
            <source>a link of Obsidian: [[…]]</source>
            <translation>Obsidian کا ربط: ⁦[[…]]⁩</translation>
        </message>
        <message>
            <source>a link to an address</source>
            <translation>کسی پتے کا ربط</translation>
        </message>
        <message>
            <source>a list of the parts of a text</source>
            <translation>متن کے حصوں کی فہرست</translation>
        </message>
        <message>
            <source>a list with bullets</source>
            <translation>نقطہ دار فہرست</translation>
        </message>
        <message>
            <source>a number without its sign</source>
            <translation>علامت کے بغیر عدد</translation>
        </message>
        <message>
            <source>a quotation</source>
            <translation>اقتباس</translation>
        </message>
        <message>
            <source>a rounded number</source>
            <translation>گول کیا ہوا عدد</translation>
        </message>
        <message numerus="yes">
            <source>about {n} hour(s) left</source>
            <translation>
                <numerusform>تقریباً {n} گھنٹا باقی</numerusform>
                <numerusform>تقریباً {n} گھنٹے باقی</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>about {n} minute(s) left</source>
            <translation>
                <numerusform>تقریباً {n} منٹ باقی</numerusform>
                <numerusform>تقریباً {n} منٹ باقی</numerusform>
            </translation>
        </message>
        <message>
            <source>addresses, headlines, authors, tags, dates, read and favourites</source>
            <translation>پتے، سرخیاں، مصنفین، ٹیگ، تاریخیں، پڑھے ہوئے اور پسندیدہ</translation>
        </message>
        <message>
            <source>addresses, headlines, descriptions, folders, tags, dates</source>
            <translation>پتے، سرخیاں، وضاحتیں، فولڈر، ٹیگ، تاریخیں</translation>
        </message>
        <message>
            <source>addresses, headlines, notes, folders, tags, highlights, dates, favourites</source>
            <translation>پتے، سرخیاں، نوٹ، فولڈر، ٹیگ، نشان زد حصے، تاریخیں، پسندیدہ</translation>
        </message>
        <message>
            <source>addresses, headlines, notes, tags, dates, to read</source>
            <translation>پتے، سرخیاں، نوٹ، ٹیگ، تاریخیں، پڑھنے والے</translation>
        </message>
        <message>
            <source>addresses, headlines, selections, folders, tags, dates, read and liked</source>
            <translation>پتے، سرخیاں، اقتباسات، فولڈر، ٹیگ، تاریخیں، پڑھے ہوئے اور پسند کیے گئے</translation>
        </message>
        <message>
            <source>addresses, headlines, tags, dates, read and archived</source>
            <translation>پتے، سرخیاں، ٹیگ، تاریخیں، پڑھے ہوئے اور محفوظ شدہ</translation>
        </message>
        <message>
            <source>addresses, headlines, tags, dates, read and archived, highlights</source>
            <translation>پتے، سرخیاں، ٹیگ، تاریخیں، پڑھے ہوئے اور محفوظ شدہ، نشان زد حصے</translation>
        </message>
        <message>
            <source>addresses, notes, collections, tags, dates, pinned</source>
            <translation>پتے، نوٹ، مجموعے، ٹیگ، تاریخیں، نمایاں</translation>
        </message>
        <message>
            <source>addresses, texts, notes, lists, tags, dates, archived</source>
            <translation>پتے، متن، نوٹ، فہرستیں، ٹیگ، تاریخیں، محفوظ شدہ</translation>
        </message>
        <message>
            <source>adds {percent}</source>
            <translation>{percent} اضافہ</translation>
        </message>
        <message>
            <source>agency</source>
            <translation>خبر رساں ادارہ</translation>
        </message>
        <message numerus="yes">
            <source>and {n} more</source>
            <translation>
                <numerusform>اور {n} مزید</numerusform>
                <numerusform>اور {n} مزید</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and {n} more that are not shown</source>
            <translation>
                <numerusform>اور {n} مزید جو دکھایا نہیں گیا</numerusform>
                <numerusform>اور {n} مزید جو دکھائے نہیں گئے</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and {n} more; they are in the original.</source>
            <translation>
                <numerusform>اور {n} مزید؛ وہ اصل میں ہے۔</numerusform>
                <numerusform>اور {n} مزید؛ وہ اصل میں ہیں۔</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and {n} more</source>
            <comment>captures</comment>
            <translation>
                <numerusform>اور {n} مزید</numerusform>
                <numerusform>اور {n} مزید</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and {n} more</source>
            <comment>names</comment>
            <translation>
                <numerusform>اور {n} مزید</numerusform>
                <numerusform>اور {n} مزید</numerusform>
            </translation>
        </message>
        <message>
            <source>another value where there is none</source>
            <translation>قدر نہ ہو تو دوسری قدر</translation>
        </message>
        <message>
            <source>any</source>
            <translation>کوئی بھی</translation>
        </message>
        <message>
            <source>article extraction</source>
            <translation>متن کی شناخت</translation>
        </message>
        <message>
            <source>as a list</source>
            <translation>بطور فہرست</translation>
        </message>
        <message>
            <source>as a number</source>
            <translation>بطور عدد</translation>
        </message>
        <message>
            <source>as a whole number</source>
            <translation>بطور مکمل عدد</translation>
        </message>
        <message>
            <source>background to</source>
            <translation>پس منظر برائے</translation>
        </message>
        <message>
            <source>both from {agency}</source>
            <translation>دونوں {agency} سے</translation>
        </message>
        <message>
            <source>byline</source>
            <translation>مصنف کا نام</translation>
        </message>
        <message>
            <source>changed: {what}</source>
            <translation>تبدیلی: {what}</translation>
        </message>
        <message>
            <source>clipped</source>
            <translation>تراشا گیا</translation>
        </message>
        <message>
            <source>clipped {day}</source>
            <translation>{day} کو تراشا گیا</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>بند</translation>
        </message>
        <message>
            <source>closed: {what}</source>
            <translation>بند: {what}</translation>
        </message>
        <message>
            <source>collective agreement</source>
            <translation>اجتماعی معاہدہ</translation>
        </message>
        <message>
            <source>contradicted by</source>
            <translation>جس کی تردید ہے</translation>
        </message>
        <message>
            <source>contradicts</source>
            <translation>تردید کرتا ہے</translation>
        </message>
        <message>
            <source>copy: {difference}</source>
            <translation>نقل شدہ خبر: {difference}</translation>
        </message>
        <message>
            <source>corrected by</source>
            <translation>جس نے تصحیح کی</translation>
        </message>
        <message>
            <source>correction added</source>
            <translation>تصحیح شامل ہوئی</translation>
        </message>
        <message>
            <source>correction of</source>
            <translation>تصحیح برائے</translation>
        </message>
        <message>
            <source>correction removed</source>
            <translation>تصحیح ہٹائی گئی</translation>
        </message>
        <message>
            <source>corrections of the outlet</source>
            <translation>ادارے کی تصحیحات</translation>
        </message>
        <message>
            <source>cut off</source>
            <translation>ادھورا</translation>
        </message>
        <message>
            <source>cut off by a paywall</source>
            <translation>ادائیگی کی دیوار سے کٹا ہوا</translation>
        </message>
        <message>
            <source>cut to {percent} %</source>
            <translation>کاٹ کر {percent} %</translation>
        </message>
        <message>
            <source>cuts {percent}</source>
            <translation>{percent} حذف</translation>
        </message>
        <message>
            <source>d MMM yyyy</source>
            <comment>how Qt is to write a day</comment>
            <translation>d MMMM yyyy</translation>
        </message>
        <message>
            <source>d MMM</source>
            <comment>how Qt is to write a day without its year</comment>
            <translation>d MMMM</translation>
        </message>
        <message>
            <source>dateline in bold, where the text does not begin with it</source>
            <translation>جلی مقامِ خبر، اگر متن اس سے شروع نہ ہو</translation>
        </message>
        <message>
            <source>day of publication</source>
            <translation>اشاعت کا دن</translation>
        </message>
        <message>
            <source>day of publication, as 2024-11-03</source>
            <translation>اشاعت کا دن، جیسے ⁦2024-11-03⁩</translation>
        </message>
        <message>
            <source>day of the month, in two figures</source>
            <translation>مہینے کا دن، دو ہندسوں میں</translation>
        </message>
        <message>
            <source>drew reaction in</source>
            <translation>جس میں ردِعمل آیا</translation>
        </message>
        <message>
            <source>each only once</source>
            <translation>ہر ایک صرف ایک بار</translation>
        </message>
        <message>
            <source>edition of the paper</source>
            <translation>اخبار کا ایڈیشن</translation>
        </message>
        <message>
            <source>empty: day and headline</source>
            <translation>خالی: دن اور سرخی</translation>
        </message>
        <message>
            <source>empty: the note as we write it</source>
            <translation>خالی: نوٹ جیسا ہم لکھتے ہیں</translation>
        </message>
        <message>
            <source>escaped, so that nothing in it is Markdown</source>
            <translation>علامتیں بے اثر، تاکہ کچھ مارک ڈاؤن نہ بنے</translation>
        </message>
        <message>
            <source>everything but links, stories and pictures</source>
            <translation>روابط، کہانیوں اور تصویروں کے سوا سب</translation>
        </message>
        <message>
            <source>everything: texts, originals and pictures, tags, notes, highlights, links, stories, saved searches</source>
            <translation>سب کچھ: متن، اصل اور تصویریں، ٹیگ، نوٹ، نشان زد حصے، روابط، کہانیاں، محفوظ تلاشیں</translation>
        </message>
        <message>
            <source>excluded</source>
            <translation>خارج</translation>
        </message>
        <message>
            <source>fields, notes, collections, tags, kept pages and PDFs, dates</source>
            <translation>خانے، نوٹ، مجموعے، ٹیگ، محفوظ صفحات اور PDF، تاریخیں</translation>
        </message>
        <message>
            <source>fields, notes, keywords, dates</source>
            <translation>خانے، نوٹ، کلیدی الفاظ، تاریخیں</translation>
        </message>
        <message>
            <source>fields, notes, keywords, kept pages and PDFs, dates</source>
            <translation>خانے، نوٹ، کلیدی الفاظ، محفوظ صفحات اور PDF، تاریخیں</translation>
        </message>
        <message>
            <source>finds</source>
            <translation>ڈھونڈتا ہے</translation>
        </message>
        <message>
            <source>follow-up of</source>
            <translation>اگلی خبر برائے</translation>
        </message>
        <message>
            <source>followed up by</source>
            <translation>جس کی اگلی خبر ہے</translation>
        </message>
        <message>
            <source>from</source>
            <translation>سے</translation>
        </message>
        <message>
            <source>gone: nothing was there on {day}</source>
            <translation>صفحہ نہیں رہا: {day} کو وہاں کچھ نہ تھا</translation>
        </message>
        <message>
            <source>graph</source>
            <translation>روابط کا نقشہ</translation>
        </message>
        <message>
            <source>harbour strike</source>
            <translation>بندرگاہ ہڑتال</translation>
        </message>
        <message>
            <source>has background in</source>
            <translation>جس کا پس منظر ہے</translation>
        </message>
        <message>
            <source>hash of the original</source>
            <translation>اصل کا ہیش</translation>
        </message>
        <message>
            <source>headline</source>
            <translation>سرخی</translation>
        </message>
        <message>
            <source>highlights that the text cannot show, as our notes have them</source>
            <translation>جو نشان زد حصے متن نہیں دکھا سکتا، جیسے ہمارے نوٹوں میں ہوتے ہیں</translation>
        </message>
        <message>
            <source>highlights with notes and colours, headlines, authors, tags</source>
            <translation>نشان زد حصے مع نوٹ اور رنگ، سرخیاں، مصنفین، ٹیگ</translation>
        </message>
        <message>
            <source>how many there are</source>
            <translation>تعداد</translation>
        </message>
        <message>
            <source>https://…
https://…</source>
            <translation>https://…
https://…</translation>
        </message>
        <message>
            <source>https://…  Where the text comes from, or what to fetch</source>
            <translation>https://…  متن کہاں سے ہے، یا کیا لانا ہے</translation>
        </message>
        <message>
            <source>in bold</source>
            <translation>جلی</translation>
        </message>
        <message>
            <source>in capital letters</source>
            <translation>بڑے حروف میں</translation>
        </message>
        <message>
            <source>in groups that have a part in common</source>
            <translation>مشترک حصے کے لحاظ سے گروہوں میں</translation>
        </message>
        <message>
            <source>in italics</source>
            <translation>ترچھا</translation>
        </message>
        <message>
            <source>in order</source>
            <translation>ترتیب سے</translation>
        </message>
        <message>
            <source>in small letters</source>
            <translation>چھوٹے حروف میں</translation>
        </message>
        <message>
            <source>in the opposite order</source>
            <translation>الٹی ترتیب سے</translation>
        </message>
        <message>
            <source>in the trash</source>
            <translation>ردی میں</translation>
        </message>
        <message>
            <source>included</source>
            <translation>شامل</translation>
        </message>
        <message>
            <source>indented by so many spaces</source>
            <translation>اتنی خالی جگہیں چھوڑ کر</translation>
        </message>
        <message>
            <source>indexing {part} of {all}</source>
            <translation>اشاریہ {all} میں سے {part}</translation>
        </message>
        <message>
            <source>is pointed to by</source>
            <translation>جس کا ذکر ہے</translation>
        </message>
        <message>
            <source>keeps {percent} of the lead's words</source>
            <translation>نمائندہ کے {percent} الفاظ برقرار</translation>
        </message>
        <message>
            <source>key of the citation, as quill2024harbour</source>
            <translation>حوالے کی کلید، جیسے quill2024harbour</translation>
        </message>
        <message>
            <source>language, as en</source>
            <translation>زبان، جیسے en</translation>
        </message>
        <message>
            <source>lately</source>
            <translation>حال ہی میں</translation>
        </message>
        <message>
            <source>less than a minute left</source>
            <translation>ایک منٹ سے کم باقی</translation>
        </message>
        <message>
            <source>lightning</source>
            <translation>اچانک</translation>
        </message>
        <message>
            <source>likely</source>
            <translation>غالباً</translation>
        </message>
        <message>
            <source>linked from here</source>
            <translation>یہاں اس کا ربط ہے</translation>
        </message>
        <message>
            <source>links here</source>
            <translation>اس میں یہاں کا ربط ہے</translation>
        </message>
        <message>
            <source>links to clippings: words, link, note, day</source>
            <translation>تراشوں سے روابط: الفاظ، ربط، نوٹ، دن</translation>
        </message>
        <message>
            <source>links to the notes on its stories and tags</source>
            <translation>اس کی کہانیوں اور ٹیگ کے نوٹوں کے روابط</translation>
        </message>
        <message>
            <source>links to this story in its text</source>
            <translation>اپنے متن میں اس مضمون کا ربط دیتا ہے</translation>
        </message>
        <message>
            <source>lost its place</source>
            <translation>اپنی جگہ کھو بیٹھا</translation>
        </message>
        <message>
            <source>month of publication, in two figures</source>
            <translation>اشاعت کا مہینا، دو ہندسوں میں</translation>
        </message>
        <message>
            <source>name of the web site</source>
            <translation>ویب سائٹ کا نام</translation>
        </message>
        <message>
            <source>names of the authors, a list</source>
            <translation>مصنفین کے نام، فہرست</translation>
        </message>
        <message>
            <source>names of the tags, a list</source>
            <translation>ٹیگ کے نام، فہرست</translation>
        </message>
        <message>
            <source>names this story under ‘read also’</source>
            <translation>اس مضمون کا ’یہ بھی پڑھیں‘ میں ذکر کرتا ہے</translation>
        </message>
        <message>
            <source>nearly certain</source>
            <translation>تقریباً یقینی</translation>
        </message>
        <message>
            <source>no day of publication is known</source>
            <translation>اشاعت کا کوئی دن معلوم نہیں</translation>
        </message>
        <message>
            <source>no star</source>
            <translation>ستارہ نہیں</translation>
        </message>
        <message>
            <source>none</source>
            <translation>کوئی نہیں</translation>
        </message>
        <message>
            <source>not clipped yet</source>
            <translation>ابھی تراشا نہیں گیا</translation>
        </message>
        <message>
            <source>not escaped: its signs are Markdown</source>
            <translation>جوں کا توں: اس کی علامتیں مارک ڈاؤن ہیں</translation>
        </message>
        <message>
            <source>not fetched yet</source>
            <translation>ابھی لایا نہیں گیا</translation>
        </message>
        <message>
            <source>not now: {reason}</source>
            <translation>ابھی نہیں: {reason}</translation>
        </message>
        <message>
            <source>note: {note}</source>
            <translation>نوٹ: {note}</translation>
        </message>
        <message>
            <source>notes on highlights to which the text leads</source>
            <translation>نشان زد حصوں کے نوٹ جن کا متن میں حوالہ ہے</translation>
        </message>
        <message>
            <source>notes with pictures, highlights, notebooks, tags, dates</source>
            <translation>نوٹ مع تصویریں، نشان زد حصے، نوٹ بکس، ٹیگ، تاریخیں</translation>
        </message>
        <message>
            <source>notes with pictures, highlights, tags, authors, dates</source>
            <translation>نوٹ مع تصویریں، نشان زد حصے، ٹیگ، مصنفین، تاریخیں</translation>
        </message>
        <message>
            <source>notes with pictures, notebooks, tags, authors, dates</source>
            <translation>نوٹ مع تصویریں، نوٹ بکس، ٹیگ، مصنفین، تاریخیں</translation>
        </message>
        <message>
            <source>nothing</source>
            <comment>what stands in an empty field</comment>
            <translation>خالی</translation>
        </message>
        <message>
            <source>number of its words</source>
            <translation>اس کے الفاظ کی تعداد</translation>
        </message>
        <message>
            <source>number of the clipping</source>
            <translation>تراشے کا نمبر</translation>
        </message>
        <message>
            <source>number of words</source>
            <translation>الفاظ کی تعداد</translation>
        </message>
        <message>
            <source>on</source>
            <translation>چالو</translation>
        </message>
        <message>
            <source>one part, or a filter, of each</source>
            <translation>ہر ایک کا ایک حصہ، یا ہر ایک پر فلٹر</translation>
        </message>
        <message>
            <source>one text for another</source>
            <translation>ایک متن کی جگہ دوسرا</translation>
        </message>
        <message>
            <source>one text, with something between</source>
            <translation>ایک متن، درمیان میں کچھ رکھ کر</translation>
        </message>
        <message>
            <source>only the first letters, cut between words</source>
            <translation>صرف ابتدائی حروف، لفظوں کے درمیان سے کاٹ کر</translation>
        </message>
        <message>
            <source>open</source>
            <translation>کھلا</translation>
        </message>
        <message>
            <source>or {value}</source>
            <comment>another value that was found</comment>
            <translation>یا {value}</translation>
        </message>
        <message>
            <source>organisations named in it, a list</source>
            <translation>جن تنظیموں کا ذکر ہے، فہرست</translation>
        </message>
        <message>
            <source>other headline</source>
            <translation>سرخی مختلف</translation>
        </message>
        <message>
            <source>other headline: {title}</source>
            <translation>سرخی مختلف: {title}</translation>
        </message>
        <message>
            <source>outlet</source>
            <translation>اشاعتی ادارہ</translation>
        </message>
        <message>
            <source>outlet, authors, page and day in one line, in Markdown</source>
            <translation>ادارہ، مصنفین، صفحہ اور دن ایک سطر میں، مارک ڈاؤن میں</translation>
        </message>
        <message>
            <source>over ‘{title}’: {words}</source>
            <translation>بذریعہ ’{title}‘: {words}</translation>
        </message>
        <message>
            <source>p. {page}</source>
            <translation>ص {page}</translation>
        </message>
        <message>
            <source>page of the paper</source>
            <translation>اخبار کا صفحہ</translation>
        </message>
        <message>
            <source>percent</source>
            <translation>فیصد</translation>
        </message>
        <message>
            <source>persons named in it, a list</source>
            <translation>جن اشخاص کا ذکر ہے، فہرست</translation>
        </message>
        <message>
            <source>pixels</source>
            <translation>پکسل</translation>
        </message>
        <message>
            <source>place of the dateline</source>
            <translation>مقامِ خبر</translation>
        </message>
        <message>
            <source>places named in it, a list</source>
            <translation>جن مقامات کا ذکر ہے، فہرست</translation>
        </message>
        <message>
            <source>please check</source>
            <translation>براہِ کرم جانچیں</translation>
        </message>
        <message>
            <source>points to</source>
            <translation>ذکر کرتا ہے</translation>
        </message>
        <message>
            <source>port harbour dock</source>
            <translation>بندرگاہ گودی ساحل</translation>
        </message>
        <message>
            <source>possible</source>
            <translation>ممکن</translation>
        </message>
        <message>
            <source>reaction to</source>
            <translation>ردِعمل برائے</translation>
        </message>
        <message>
            <source>read</source>
            <translation>پڑھا ہوا</translation>
        </message>
        <message>
            <source>related to</source>
            <translation>متعلق</translation>
        </message>
        <message>
            <source>same day</source>
            <translation>اسی دن</translation>
        </message>
        <message>
            <source>same headline</source>
            <translation>سرخی وہی</translation>
        </message>
        <message>
            <source>same length and headline</source>
            <translation>لمبائی اور سرخی وہی</translation>
        </message>
        <message>
            <source>same quotation</source>
            <translation>وہی اقتباس</translation>
        </message>
        <message>
            <source>says that only the opening is here, where that is so</source>
            <translation>بتاتا ہے کہ یہاں صرف ابتدائی حصہ ہے، جہاں ایسا ہو</translation>
        </message>
        <message>
            <source>searching {part} of {all}</source>
            <translation>{all} میں سے {part} میں تلاش</translation>
        </message>
        <message>
            <source>section of the paper</source>
            <translation>اخبار کا شعبہ</translation>
        </message>
        <message>
            <source>several with commas between</source>
            <translation>کئی، درمیان میں کاما</translation>
        </message>
        <message>
            <source>shared words: {words}</source>
            <translation>مشترک الفاظ: {words}</translation>
        </message>
        <message>
            <source>small letters with hyphens between, for names and anchors</source>
            <translation>چھوٹے حروف، درمیان میں ہائفن، ناموں اور اندرونی روابط کے لیے</translation>
        </message>
        <message>
            <source>standfirst</source>
            <translation>ذیلی سرخی</translation>
        </message>
        <message>
            <source>starred</source>
            <translation>ستارے والا</translation>
        </message>
        <message>
            <source>stories: name, link, note</source>
            <translation>کہانیاں: نام، ربط، نوٹ</translation>
        </message>
        <message>
            <source>such as: cited by; empty for the same</source>
            <translation>مثلاً: جس کا حوالہ ہے؛ وہی ہو تو خالی</translation>
        </message>
        <message>
            <source>such as: cites</source>
            <translation>مثلاً: حوالہ دیتا ہے</translation>
        </message>
        <message>
            <source>suggested</source>
            <translation>تجویز کردہ</translation>
        </message>
        <message>
            <source>suggested: {reasons}</source>
            <translation>تجویز کردہ: {reasons}</translation>
        </message>
        <message>
            <source>tags as Obsidian writes them: #war/ukraine</source>
            <translation>ٹیگ جیسے Obsidian لکھتا ہے: ⁦#war/ukraine⁩</translation>
        </message>
        <message>
            <source>tags {names}</source>
            <translation>ٹیگ {names}</translation>
        </message>
        <message>
            <source>text cut off</source>
            <translation>متن ادھورا</translation>
        </message>
        <message>
            <source>text cut off by a paywall</source>
            <translation>متن ادائیگی کی دیوار سے کٹا ہوا</translation>
        </message>
        <message>
            <source>text not fetched yet</source>
            <translation>متن ابھی نہیں لایا گیا</translation>
        </message>
        <message>
            <source>texts, labels, highlights with notes, authors, dates, archived</source>
            <translation>متن، لیبل، نشان زد حصے مع نوٹ، مصنفین، تاریخیں، محفوظ شدہ</translation>
        </message>
        <message>
            <source>texts, tags, annotations, authors, dates, starred and archived</source>
            <translation>متن، ٹیگ، حواشی، مصنفین، تاریخیں، ستارے والے اور محفوظ شدہ</translation>
        </message>
        <message>
            <source>texts, tags, highlights with notes, authors, dates, read and favourites</source>
            <translation>متن، ٹیگ، نشان زد حصے مع نوٹ، مصنفین، تاریخیں، پڑھے ہوئے اور پسندیدہ</translation>
        </message>
        <message>
            <source>the article in Markdown, with pictures and highlights</source>
            <translation>مضمون مارک ڈاؤن میں، تصویروں اور نشان زد حصوں کے ساتھ</translation>
        </message>
        <message>
            <source>the bare words of the article</source>
            <translation>مضمون کے سادہ الفاظ</translation>
        </message>
        <message>
            <source>the bare words of your note</source>
            <translation>آپ کے نوٹ کے سادہ الفاظ</translation>
        </message>
        <message>
            <source>the citation in a style: chicago, apa, mla, harvard</source>
            <translation>کسی اسلوب میں حوالہ: ⁦chicago, apa, mla, harvard⁩</translation>
        </message>
        <message>
            <source>the file</source>
            <translation>فائل</translation>
        </message>
        <message>
            <source>the first of a list</source>
            <translation>فہرست کا پہلا</translation>
        </message>
        <message>
            <source>the greatest</source>
            <translation>سب سے بڑا</translation>
        </message>
        <message>
            <source>the last of a list</source>
            <translation>فہرست کا آخری</translation>
        </message>
        <message>
            <source>the least</source>
            <translation>سب سے چھوٹا</translation>
        </message>
        <message>
            <source>the line above the headline</source>
            <translation>سرخی سے اوپر کی سطر</translation>
        </message>
        <message>
            <source>the line below the headline</source>
            <translation>سرخی سے نیچے کی سطر</translation>
        </message>
        <message>
            <source>the outlet’s own keywords, a list</source>
            <translation>ادارے کے اپنے کلیدی الفاظ، فہرست</translation>
        </message>
        <message>
            <source>the page's markup</source>
            <translation>صفحے کا مارک اپ</translation>
        </message>
        <message>
            <source>the page's meta tags</source>
            <translation>صفحے کے میٹا ٹیگ</translation>
        </message>
        <message>
            <source>the page's structured data</source>
            <translation>صفحے کا منظم ڈیٹا</translation>
        </message>
        <message>
            <source>the pictures, a list</source>
            <translation>تصویریں، فہرست</translation>
        </message>
        <message>
            <source>the same address</source>
            <translation>وہی پتا</translation>
        </message>
        <message>
            <source>the same text</source>
            <translation>وہی متن</translation>
        </message>
        <message>
            <source>the web address</source>
            <translation>ویب پتا</translation>
        </message>
        <message>
            <source>this clipping’s text links to it</source>
            <translation>اس تراشے کے متن میں اس کا ربط ہے</translation>
        </message>
        <message>
            <source>this clipping’s ‘read also’ names it</source>
            <translation>اس تراشے کے ’یہ بھی پڑھیں‘ میں اس کا ذکر ہے</translation>
        </message>
        <message>
            <source>those of which a part does not pass a test</source>
            <translation>وہ جن کا کوئی حصہ شرط پر پورا نہ اترے</translation>
        </message>
        <message>
            <source>those of which a part passes a test</source>
            <translation>وہ جن کا کوئی حصہ شرط پر پورا اترے</translation>
        </message>
        <message>
            <source>those that do not pass a test</source>
            <translation>وہ جو شرط پر پورے نہ اتریں</translation>
        </message>
        <message>
            <source>those that pass a test</source>
            <translation>وہ جو شرط پر پورے اتریں</translation>
        </message>
        <message>
            <source>time of update</source>
            <translation>تازہ کاری کا وقت</translation>
        </message>
        <message>
            <source>to</source>
            <translation>تک</translation>
        </message>
        <message>
            <source>today</source>
            <translation>آج</translation>
        </message>
        <message>
            <source>to</source>
            <comment>the later text, in a comparison</comment>
            <translation>تا</translation>
        </message>
        <message>
            <source>typed {moment}</source>
            <translation>{moment} پر لکھا گیا</translation>
        </message>
        <message>
            <source>unchanged</source>
            <translation>کوئی تبدیلی نہیں</translation>
        </message>
        <message>
            <source>unlikely</source>
            <translation>بعید</translation>
        </message>
        <message>
            <source>unread</source>
            <translation>ان پڑھا</translation>
        </message>
        <message>
            <source>update note added</source>
            <translation>تازہ کاری کا نوٹ شامل ہوا</translation>
        </message>
        <message>
            <source>update note removed</source>
            <translation>تازہ کاری کا نوٹ ہٹایا گیا</translation>
        </message>
        <message>
            <source>updated {moment}</source>
            <translation>{moment} کو تازہ کیا گیا</translation>
        </message>
        <message>
            <source>wallabag (JSON)</source>
            <translation>wallabag (JSON)</translation>
        </message>
        <message>
            <source>web address</source>
            <translation>ویب پتا</translation>
        </message>
        <message>
            <source>what is missing in the text, and who else printed it</source>
            <translation>متن میں کیا کمی ہے، اور اسے اور کس نے چھاپا</translation>
        </message>
        <message>
            <source>what the article points to: title, url, link</source>
            <translation>مضمون میں جن کا ذکر ہے: عنوان، پتا، ربط</translation>
        </message>
        <message>
            <source>what was clipped before can be found already</source>
            <translation>جو پہلے تراشا گیا وہ مل سکتا ہے</translation>
        </message>
        <message>
            <source>what you corrected before</source>
            <translation>آپ کی پچھلی تصحیح</translation>
        </message>
        <message>
            <source>when it was clipped</source>
            <translation>کب تراشا گیا</translation>
        </message>
        <message>
            <source>when the article was changed</source>
            <translation>مضمون کب بدلا گیا</translation>
        </message>
        <message>
            <source>whether it has a star</source>
            <translation>آیا اس پر ستارہ ہے</translation>
        </message>
        <message>
            <source>whether only the opening is exported</source>
            <translation>آیا صرف ابتدائی حصہ برآمد ہوتا ہے</translation>
        </message>
        <message>
            <source>who else printed it: outlet, title, published, url</source>
            <translation>اور کس نے چھاپا: ادارہ، عنوان، اشاعت، پتا</translation>
        </message>
        <message>
            <source>whole</source>
            <translation>مکمل</translation>
        </message>
        <message>
            <source>with a capital at each word</source>
            <translation>ہر لفظ کا پہلا حرف بڑا</translation>
        </message>
        <message>
            <source>with a capital at the beginning</source>
            <translation>شروع کا حرف بڑا</translation>
        </message>
        <message>
            <source>without space at both ends</source>
            <translation>دونوں سروں کی خالی جگہ کے بغیر</translation>
        </message>
        <message>
            <source>word for word the lead's text</source>
            <translation>لفظ بہ لفظ نمائندہ کا متن</translation>
        </message>
        <message>
            <source>words</source>
            <translation>الفاظ</translation>
        </message>
        <message>
            <source>year of publication</source>
            <translation>اشاعت کا سال</translation>
        </message>
        <message>
            <source>yesterday</source>
            <translation>گزشتہ کل</translation>
        </message>
        <message>
            <source>you</source>
            <translation>آپ</translation>
        </message>
        <message>
            <source>your highlights: quotation, note, colour</source>
            <translation>آپ کے نشان زد حصے: اقتباس، نوٹ، رنگ</translation>
        </message>
        <message>
            <source>your note, in Markdown</source>
            <translation>آپ کا نوٹ، مارک ڈاؤن میں</translation>
        </message>
        <message>
            <source>{action} (changed)</source>
            <translation>{action} (تبدیل شدہ)</translation>
        </message>
        <message numerus="yes">
            <source>{agency} copy in {n} clipping(s)</source>
            <translation>
                <numerusform>خبر بحوالہ {agency}، {n} تراشے میں</numerusform>
                <numerusform>خبر بحوالہ {agency}، {n} تراشوں میں</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{agency} copy, also in {n} outlet(s)</source>
            <translation>
                <numerusform>خبر بحوالہ {agency}، مزید {n} ادارے میں</numerusform>
                <numerusform>خبر بحوالہ {agency}، مزید {n} اداروں میں</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{agency} copy, also in {n} outlet(s): {outlets}</source>
            <translation>
                <numerusform>خبر بحوالہ {agency}، مزید {n} ادارے میں: {outlets}</numerusform>
                <numerusform>خبر بحوالہ {agency}، مزید {n} اداروں میں: {outlets}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{agency} copy, with {n} more cop(y|ies) here</source>
            <translation>
                <numerusform>خبر بحوالہ {agency}، یہاں مزید {n} نقل شدہ خبر</numerusform>
                <numerusform>خبر بحوالہ {agency}، یہاں مزید {n} نقل شدہ خبریں</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{clippings}, {n} folded</source>
            <translation>
                <numerusform>{clippings}، {n} سمٹا ہوا</numerusform>
                <numerusform>{clippings}، {n} سمٹے ہوئے</numerusform>
            </translation>
        </message>
        <message>
            <source>{clippings}, {originals}.</source>
            <translation>{clippings}، {originals}۔</translation>
        </message>
        <message>
            <source>{condition}
Click to edit it as text.</source>
            <translation>{condition}
متن کے طور پر بدلنے کے لیے کلک کریں۔</translation>
        </message>
        <message>
            <source>{copies}, folded</source>
            <translation>{copies}، سمیٹ کر</translation>
        </message>
        <message>
            <source>{copies}, shown below</source>
            <translation>{copies}، نیچے درج</translation>
        </message>
        <message>
            <source>{copy} was brought back.</source>
            <translation>{copy} واپس لائی گئی۔</translation>
        </message>
        <message>
            <source>{count} words</source>
            <translation>{count} الفاظ</translation>
        </message>
        <message>
            <source>{current} of {count}</source>
            <translation>{count} میں سے {current}</translation>
        </message>
        <message>
            <source>{current} of {total}</source>
            <translation>{total} میں سے {current}</translation>
        </message>
        <message>
            <source>{day}, {time}</source>
            <comment>day and time of day</comment>
            <translation>{day}، {time}</translation>
        </message>
        <message>
            <source>{done} of {all}</source>
            <translation>{all} میں سے {done}</translation>
        </message>
        <message>
            <source>{done} of {total}</source>
            <translation>{total} میں سے {done}</translation>
        </message>
        <message>
            <source>{done} of {total}: {what}</source>
            <translation>{total} میں سے {done}: {what}</translation>
        </message>
        <message>
            <source>{field} ({number})</source>
            <translation>{field} ({number})</translation>
        </message>
        <message>
            <source>{field}: restored.</source>
            <translation>{field}: بحال۔</translation>
        </message>
        <message>
            <source>{file} is from {program}. It carries {what}.</source>
            <translation>{file} کا ماخذ {program} ہے۔ اس میں ہیں: {what}۔</translation>
        </message>
        <message>
            <source>{first} to {last}</source>
            <translation>{first} تا {last}</translation>
        </message>
        <message>
            <source>{first} – {last}</source>
            <comment>from a day to a day</comment>
            <translation>{first} تا {last}</translation>
        </message>
        <message numerus="yes">
            <source>{format}: {n} clipping(s)</source>
            <translation>
                <numerusform>{format}: {n} تراشہ</numerusform>
                <numerusform>{format}: {n} تراشے</numerusform>
            </translation>
        </message>
        <message>
            <source>{head}: {steps}</source>
            <translation>{head}: {steps}</translation>
        </message>
        <message>
            <source>{keys} belongs to “{action}” and will be taken from it.</source>
            <translation>{keys} کام ”{action}“ کا ہے اور اس سے لے لیا جائے گا۔</translation>
        </message>
        <message>
            <source>{kind}: {what}</source>
            <translation>{kind}: {what}</translation>
        </message>
        <message>
            <source>{list}.</source>
            <comment>a list as a sentence</comment>
            <translation>{list}۔</translation>
        </message>
        <message>
            <source>{looked}: everything is in order.</source>
            <translation>{looked}: سب ٹھیک ہے۔</translation>
        </message>
        <message numerus="yes">
            <source>{looked}: {n} mended, everything is in order now.</source>
            <translation>
                <numerusform>{looked}: {n} درست کیا گیا، اب سب ٹھیک ہے۔</numerusform>
                <numerusform>{looked}: {n} درست کیے گئے، اب سب ٹھیک ہے۔</numerusform>
            </translation>
        </message>
        <message>
            <source>{menu}: {action}</source>
            <translation>{menu}: {action}</translation>
        </message>
        <message numerus="yes">
            <source>{names} (is|are) there already: (it becomes|they become) one with this.</source>
            <translation>
                <numerusform>{names} پہلے سے ہے: وہ اس کے ساتھ ایک ہو جاتا ہے۔</numerusform>
                <numerusform>{names} پہلے سے ہیں: وہ اس کے ساتھ ایک ہو جاتے ہیں۔</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{names} become(s|) (another name|other names) for it.</source>
            <translation>
                <numerusform>{names} اس کا ایک اور نام بن جاتا ہے۔</numerusform>
                <numerusform>{names} اس کے دوسرے نام بن جاتے ہیں۔</numerusform>
            </translation>
        </message>
        <message>
            <source>{names} merged into {into}.</source>
            <translation>{names} کو {into} میں ضم کیا گیا۔</translation>
        </message>
        <message numerus="yes">
            <source>{names} taken off {n} clipping(s).</source>
            <translation>
                <numerusform>{names} کو {n} تراشے سے اتارا گیا۔</numerusform>
                <numerusform>{names} کو {n} تراشوں سے اتارا گیا۔</numerusform>
            </translation>
        </message>
        <message>
            <source>{name}
{times} Click to see what else names it, right click to correct it.</source>
            <translation>{name}
{times} کلک سے دیکھیں کہ اور کہاں ذکر ہے، دائیں کلک سے درست کریں۔</translation>
        </message>
        <message>
            <source>{name}  (new)</source>
            <translation>{name}  (نیا)</translation>
        </message>
        <message>
            <source>{name} (for reading only) – Cuttings</source>
            <translation>{name} (صرف پڑھنے کے لیے) – Cuttings</translation>
        </message>
        <message>
            <source>{name} ({count})</source>
            <translation>{name} ({count})</translation>
        </message>
        <message numerus="yes">
            <source>{name} ({n})</source>
            <translation>
                <numerusform>{name} ({n})</numerusform>
                <numerusform>{name} ({n})</numerusform>
            </translation>
        </message>
        <message>
            <source>{name} / {inverse}</source>
            <translation>{name} / {inverse}</translation>
        </message>
        <message>
            <source>{name} is a file, where a folder is needed. Choose another name.</source>
            <translation>{name} فائل ہے، جبکہ فولڈر درکار ہے۔ کوئی اور نام چنیں۔</translation>
        </message>
        <message>
            <source>{name} is a folder, where a file is needed. Choose another name.</source>
            <translation>{name} فولڈر ہے، جبکہ فائل درکار ہے۔ کوئی اور نام چنیں۔</translation>
        </message>
        <message>
            <source>{name} is no export of a program that is known here. To clip files of articles, close this and choose “Clip files…”.</source>
            <translation>{name} کسی معلوم پروگرام کی برآمد نہیں۔ مضامین کی فائلیں تراشنے کے لیے اسے بند کر کے ”فائلیں تراشیں…“ چنیں۔</translation>
        </message>
        <message>
            <source>{name} is not shown as a name any more.</source>
            <translation>نام {name} آئندہ نام کے طور پر نہیں دکھے گا۔</translation>
        </message>
        <message>
            <source>{name} is shown as {new} from now on.</source>
            <translation>نام {name} اب سے {new} دکھے گا۔</translation>
        </message>
        <message>
            <source>{name} is taken for a person from now on.</source>
            <translation>اب سے {name} کو شخص مانا جائے گا۔</translation>
        </message>
        <message>
            <source>{name} is taken for a place from now on.</source>
            <translation>اب سے {name} کو مقام مانا جائے گا۔</translation>
        </message>
        <message>
            <source>{name} is taken for an organisation from now on.</source>
            <translation>اب سے {name} کو تنظیم مانا جائے گا۔</translation>
        </message>
        <message>
            <source>{name} is there already and will be replaced.</source>
            <translation>{name} پہلے سے موجود ہے اور بدل دیا جائے گا۔</translation>
        </message>
        <message>
            <source>{name} – Cuttings</source>
            <translation>{name} – Cuttings</translation>
        </message>
        <message numerus="yes">
            <source>{n} added</source>
            <comment>words</comment>
            <translation>
                <numerusform>{n} کا اضافہ</numerusform>
                <numerusform>{n} کا اضافہ</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} address(es)</source>
            <translation>
                <numerusform>{n} پتا</numerusform>
                <numerusform>{n} پتے</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} agenc(y|ies)</source>
            <translation>
                <numerusform>{n} خبر رساں ادارہ</numerusform>
                <numerusform>{n} خبر رساں ادارے</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} already clipped</source>
            <translation>
                <numerusform>{n} پہلے سے موجود</numerusform>
                <numerusform>{n} پہلے سے موجود</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} article(s) read</source>
            <translation>
                <numerusform>{n} مضمون پڑھا گیا</numerusform>
                <numerusform>{n} مضامین پڑھے گئے</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} author(s)</source>
            <translation>
                <numerusform>{n} مصنف</numerusform>
                <numerusform>{n} مصنفین</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} byte(s)</source>
            <translation>
                <numerusform>{n} بائٹ</numerusform>
                <numerusform>{n} بائٹ</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} capture(s) from before being read again…</source>
            <translation>
                <numerusform>پہلے کی {n} نقل دوبارہ پڑھی جا رہی ہے…</numerusform>
                <numerusform>پہلے کی {n} نقول دوبارہ پڑھی جا رہی ہیں…</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} change(s)</source>
            <translation>
                <numerusform>{n} تبدیلی</numerusform>
                <numerusform>{n} تبدیلیاں</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} changed</source>
            <comment>texts that were fetched again</comment>
            <translation>
                <numerusform>{n} بدلا ہوا</numerusform>
                <numerusform>{n} بدلے ہوئے</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} citation(s) copied.</source>
            <translation>
                <numerusform>{n} حوالہ کاپی ہوا۔</numerusform>
                <numerusform>{n} حوالے کاپی ہوئے۔</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} clipping(s)</source>
            <translation>
                <numerusform>{n} تراشہ</numerusform>
                <numerusform>{n} تراشے</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} clipping(s) added to {names}.</source>
            <translation>
                <numerusform>{n} تراشہ {names} میں شامل ہوا۔</numerusform>
                <numerusform>{n} تراشے {names} میں شامل ہوئے۔</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} clipping(s) by day and outlet; arrows go from one to the next, Enter opens.</source>
            <translation>
                <numerusform>{n} تراشہ دن اور ادارے کے لحاظ سے؛ تیر ایک سے اگلے پر جاتے ہیں، Enter کھولتا ہے۔</numerusform>
                <numerusform>{n} تراشے دن اور ادارے کے لحاظ سے؛ تیر ایک سے اگلے پر جاتے ہیں، Enter کھولتا ہے۔</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} clipping(s) came from the command line.</source>
            <translation>
                <numerusform>{n} تراشہ کمانڈ لائن سے آیا۔</numerusform>
                <numerusform>{n} تراشے کمانڈ لائن سے آئے۔</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} clipping(s) can be suggested again.</source>
            <translation>
                <numerusform>{n} تراشہ دوبارہ تجویز ہو سکتا ہے۔</numerusform>
                <numerusform>{n} تراشے دوبارہ تجویز ہو سکتے ہیں۔</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} clipping(s) change(s|).</source>
            <translation>
                <numerusform>{n} تراشہ بدلتا ہے۔</numerusform>
                <numerusform>{n} تراشے بدلتے ہیں۔</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} clipping(s) changed.</source>
            <translation>
                <numerusform>{n} تراشہ بدلا گیا۔</numerusform>
                <numerusform>{n} تراشے بدلے گئے۔</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} clipping(s) deleted for ever.</source>
            <translation>
                <numerusform>{n} تراشہ ہمیشہ کے لیے مٹایا گیا۔</numerusform>
                <numerusform>{n} تراشے ہمیشہ کے لیے مٹائے گئے۔</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} clipping(s) exported to {name}.</source>
            <translation>
                <numerusform>{n} تراشہ {name} میں برآمد ہوا۔</numerusform>
                <numerusform>{n} تراشے {name} میں برآمد ہوئے۔</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} clipping(s) filed away.</source>
            <translation>
                <numerusform>{n} تراشہ فائل کیا گیا۔</numerusform>
                <numerusform>{n} تراشے فائل کیے گئے۔</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} clipping(s) found</source>
            <translation>
                <numerusform>{n} تراشہ ملا</numerusform>
                <numerusform>{n} تراشے ملے</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} clipping(s) get(s|) the tag ‘{name}’; then {after} have it.</source>
            <translation>
                <numerusform>{n} تراشے کو ٹیگ ’{name}‘ ملتا ہے؛ پھر {after} کے پاس ہو گا۔</numerusform>
                <numerusform>{n} تراشوں کو ٹیگ ’{name}‘ ملتا ہے؛ پھر {after} کے پاس ہو گا۔</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} clipping(s) kept.</source>
            <translation>
                <numerusform>{n} تراشہ رکھا گیا۔</numerusform>
                <numerusform>{n} تراشے رکھے گئے۔</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} clipping(s) kept. Double-click a row to read it.</source>
            <translation>
                <numerusform>{n} تراشہ رکھا گیا۔ پڑھنے کے لیے سطر پر دو بار کلک کریں۔</numerusform>
                <numerusform>{n} تراشے رکھے گئے۔ پڑھنے کے لیے سطر پر دو بار کلک کریں۔</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} clipping(s) linked with each other.</source>
            <translation>
                <numerusform>{n} تراشہ آپس میں جوڑا گیا۔</numerusform>
                <numerusform>{n} تراشے آپس میں جوڑے گئے۔</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} clipping(s) linked.</source>
            <translation>
                <numerusform>{n} تراشہ جوڑا گیا۔</numerusform>
                <numerusform>{n} تراشے جوڑے گئے۔</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} clipping(s) looked at</source>
            <translation>
                <numerusform>{n} تراشہ جانچا گیا</numerusform>
                <numerusform>{n} تراشے جانچے گئے</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} clipping(s) marked as unread.</source>
            <translation>
                <numerusform>{n} تراشے پر ان پڑھے کا نشان لگا۔</numerusform>
                <numerusform>{n} تراشوں پر ان پڑھے کا نشان لگا۔</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} clipping(s) may belong here</source>
            <translation>
                <numerusform>{n} تراشہ شاید یہاں کا ہے</numerusform>
                <numerusform>{n} تراشے شاید یہاں کے ہیں</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} clipping(s) moved back to the inbox.</source>
            <translation>
                <numerusform>{n} تراشہ موصولہ میں واپس رکھا گیا۔</numerusform>
                <numerusform>{n} تراشے موصولہ میں واپس رکھے گئے۔</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} clipping(s) moved to the trash.</source>
            <translation>
                <numerusform>{n} تراشہ ردی میں ڈالا گیا۔</numerusform>
                <numerusform>{n} تراشے ردی میں ڈالے گئے۔</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} clipping(s) put back.</source>
            <translation>
                <numerusform>{n} تراشہ واپس رکھا گیا۔</numerusform>
                <numerusform>{n} تراشے واپس رکھے گئے۔</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} clipping(s) said to be reprints of each other. Nothing is merged.</source>
            <translation>
                <numerusform>{n} تراشہ نقل شدہ خبر مانا گیا۔ کچھ ضم نہیں ہوا۔</numerusform>
                <numerusform>{n} تراشے ایک دوسرے کی نقل شدہ خبریں مانے گئے۔ کچھ ضم نہیں ہوا۔</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} clipping(s) selected</source>
            <translation>
                <numerusform>{n} تراشہ منتخب</numerusform>
                <numerusform>{n} تراشے منتخب</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} clipping(s) selected, copies included.</source>
            <translation>
                <numerusform>{n} تراشہ منتخب، نقل شدہ خبروں سمیت۔</numerusform>
                <numerusform>{n} تراشے منتخب، نقل شدہ خبروں سمیت۔</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} clipping(s) starred.</source>
            <translation>
                <numerusform>{n} تراشے پر ستارہ لگا۔</numerusform>
                <numerusform>{n} تراشوں پر ستارہ لگا۔</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} clipping(s) tagged {names}.</source>
            <translation>
                <numerusform>{n} تراشے پر {names} ٹیگ لگا۔</numerusform>
                <numerusform>{n} تراشوں پر {names} ٹیگ لگا۔</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} clipping(s) tagged {name}.</source>
            <translation>
                <numerusform>{n} تراشے پر {name} ٹیگ لگا۔</numerusform>
                <numerusform>{n} تراشوں پر {name} ٹیگ لگا۔</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} clipping(s) taken out of {names}.</source>
            <translation>
                <numerusform>{n} تراشہ {names} سے نکالا گیا۔</numerusform>
                <numerusform>{n} تراشے {names} سے نکالے گئے۔</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} clipping(s) would be as in the copy</source>
            <translation>
                <numerusform>{n} تراشہ نقل جیسا ہو جائے گا</numerusform>
                <numerusform>{n} تراشے نقل جیسے ہو جائیں گے</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} clipping(s) would be only in what is kept beside</source>
            <translation>
                <numerusform>{n} تراشہ صرف ساتھ محفوظ حالت میں رہے گا</numerusform>
                <numerusform>{n} تراشے صرف ساتھ محفوظ حالت میں رہیں گے</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} clipping(s) would come back</source>
            <translation>
                <numerusform>{n} تراشہ واپس آئے گا</numerusform>
                <numerusform>{n} تراشے واپس آئیں گے</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} connection(s)</source>
            <translation>
                <numerusform>{n} تعلق</numerusform>
                <numerusform>{n} تعلقات</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} cop(y|ies)</source>
            <translation>
                <numerusform>{n} نقل شدہ خبر</numerusform>
                <numerusform>{n} نقل شدہ خبریں</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} cop(y|ies) of the database, together {room}.</source>
            <translation>
                <numerusform>ڈیٹا بیس کی {n} نقل، کل {room}۔</numerusform>
                <numerusform>ڈیٹا بیس کی {n} نقلیں، کل {room}۔</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} could not be read</source>
            <translation>
                <numerusform>{n} پڑھا نہ جا سکا</numerusform>
                <numerusform>{n} پڑھے نہ جا سکے</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} day(s) earlier</source>
            <translation>
                <numerusform>{n} دن پہلے</numerusform>
                <numerusform>{n} دن پہلے</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} day(s) later</source>
            <translation>
                <numerusform>{n} دن بعد</numerusform>
                <numerusform>{n} دن بعد</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} day(s) with coverage</source>
            <translation>
                <numerusform>کوریج کا {n} دن</numerusform>
                <numerusform>کوریج کے {n} دن</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} day(s), after {after} and before {before}</source>
            <translation>
                <numerusform>{n} دن، {after} کے بعد اور {before} سے پہلے</numerusform>
                <numerusform>{n} دن، {after} کے بعد اور {before} سے پہلے</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} d</source>
            <comment>so many days are left out</comment>
            <translation>
                <numerusform>{n} دن</numerusform>
                <numerusform>{n} دن</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} file(s) had been changed by hand; the new text was laid beside.</source>
            <translation>
                <numerusform>{n} فائل ہاتھ سے بدلی گئی تھی؛ نیا متن ساتھ رکھا گیا۔</numerusform>
                <numerusform>{n} فائلیں ہاتھ سے بدلی گئی تھیں؛ نیا متن ساتھ رکھا گیا۔</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} file(s) had not changed.</source>
            <translation>
                <numerusform>{n} فائل نہیں بدلی تھی۔</numerusform>
                <numerusform>{n} فائلیں نہیں بدلی تھیں۔</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} file(s) removed.</source>
            <translation>
                <numerusform>{n} فائل ہٹائی گئی۔</numerusform>
                <numerusform>{n} فائلیں ہٹائی گئیں۔</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} file(s) stayed: you had changed them, or they are still needed.</source>
            <translation>
                <numerusform>{n} فائل رہنے دی گئی: آپ نے اسے بدلا تھا، یا اس کی ابھی ضرورت ہے۔</numerusform>
                <numerusform>{n} فائلیں رہنے دی گئیں: آپ نے انھیں بدلا تھا، یا ان کی ابھی ضرورت ہے۔</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} found</source>
            <translation>
                <numerusform>{n} ملا</numerusform>
                <numerusform>{n} ملے</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} highlight(s)</source>
            <translation>
                <numerusform>{n} نشان زد حصہ</numerusform>
                <numerusform>{n} نشان زد حصے</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} highlight(s) copied as Markdown.</source>
            <translation>
                <numerusform>{n} نشان زد حصہ مارک ڈاؤن میں کاپی ہوا۔</numerusform>
                <numerusform>{n} نشان زد حصے مارک ڈاؤن میں کاپی ہوئے۔</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} highlight(s) removed.</source>
            <translation>
                <numerusform>{n} نشان ہٹایا گیا۔</numerusform>
                <numerusform>{n} نشان ہٹائے گئے۔</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} hit(s)</source>
            <translation>
                <numerusform>{n} نتیجہ</numerusform>
                <numerusform>{n} نتائج</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} kept</source>
            <comment>words</comment>
            <translation>
                <numerusform>{n} برقرار</numerusform>
                <numerusform>{n} برقرار</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} language(s)</source>
            <translation>
                <numerusform>{n} زبان</numerusform>
                <numerusform>{n} زبانیں</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} line(s) without one</source>
            <translation>
                <numerusform>{n} سطر بغیر پتے کے</numerusform>
                <numerusform>{n} سطریں بغیر پتے کے</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} link(s)</source>
            <translation>
                <numerusform>{n} ربط</numerusform>
                <numerusform>{n} روابط</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} link(s) copied.</source>
            <translation>
                <numerusform>{n} ربط کاپی ہوا۔</numerusform>
                <numerusform>{n} روابط کاپی ہوئے۔</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} link(s) say(s|) ‘{name}’. What are they to say from now on?</source>
            <translation>
                <numerusform>{n} ربط ’{name}‘ کہتا ہے۔ اب سے یہ کیا کہے؟</numerusform>
                <numerusform>{n} روابط ’{name}‘ کہتے ہیں۔ اب سے یہ کیا کہیں؟</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} min read</source>
            <translation>
                <numerusform>{n} منٹ کا مطالعہ</numerusform>
                <numerusform>{n} منٹ کا مطالعہ</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} month(s) earlier</source>
            <translation>
                <numerusform>{n} مہینا پہلے</numerusform>
                <numerusform>{n} مہینے پہلے</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} month(s) later</source>
            <translation>
                <numerusform>{n} مہینا بعد</numerusform>
                <numerusform>{n} مہینے بعد</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} more</source>
            <translation>
                <numerusform>{n} مزید</numerusform>
                <numerusform>{n} مزید</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} more clipping(s)</source>
            <translation>
                <numerusform>مزید {n} تراشہ</numerusform>
                <numerusform>مزید {n} تراشے</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} more clipping(s) here</source>
            <translation>
                <numerusform>یہاں مزید {n} تراشہ</numerusform>
                <numerusform>یہاں مزید {n} تراشے</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} more cop(y|ies) of this text</source>
            <translation>
                <numerusform>اس متن کی مزید {n} نقل شدہ خبر</numerusform>
                <numerusform>اس متن کی مزید {n} نقل شدہ خبریں</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} more</source>
            <comment>names</comment>
            <translation>
                <numerusform>مزید {n}</numerusform>
                <numerusform>مزید {n}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} more</source>
            <comment>rows</comment>
            <translation>
                <numerusform>{n} مزید</numerusform>
                <numerusform>{n} مزید</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} note(s) put back.</source>
            <translation>
                <numerusform>{n} نوٹ واپس رکھا گیا۔</numerusform>
                <numerusform>{n} نوٹ واپس رکھے گئے۔</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} original(s) read</source>
            <translation>
                <numerusform>{n} اصل پڑھا گیا</numerusform>
                <numerusform>{n} اصل پڑھے گئے</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} original(s) that the library names are not in its folder.</source>
            <translation>
                <numerusform>کتب خانے میں درج {n} اصل اس کے فولڈر میں نہیں۔</numerusform>
                <numerusform>کتب خانے میں درج {n} اصل اس کے فولڈر میں نہیں۔</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} other outlet(s)</source>
            <translation>
                <numerusform>{n} دوسرا ادارہ</numerusform>
                <numerusform>{n} دوسرے ادارے</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} other site(s)</source>
            <translation>
                <numerusform>{n} دوسری سائٹ</numerusform>
                <numerusform>{n} دوسری سائٹیں</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} outlet(s)</source>
            <translation>
                <numerusform>{n} ادارہ</numerusform>
                <numerusform>{n} ادارے</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} paragraph(s) moved</source>
            <translation>
                <numerusform>{n} پیراگراف منتقل</numerusform>
                <numerusform>{n} پیراگراف منتقل</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} paragraph(s) unchanged</source>
            <translation>
                <numerusform>{n} پیراگراف بلا تبدیلی</numerusform>
                <numerusform>{n} پیراگراف بلا تبدیلی</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} part(s) left out</source>
            <translation>
                <numerusform>{n} حصہ چھوڑا گیا</numerusform>
                <numerusform>{n} حصے چھوڑے گئے</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} passage(s)</source>
            <comment>of a text, that changed</comment>
            <translation>
                <numerusform>متن کا {n} حصہ</numerusform>
                <numerusform>متن کے {n} حصے</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} picture( is|s are) not kept. Fetching tells {sites} that you read this.</source>
            <translation>
                <numerusform>{n} تصویر نہیں رکھی گئی۔ لانے سے {sites} کو پتا چلتا ہے کہ آپ یہ پڑھ رہے ہیں۔</numerusform>
                <numerusform>{n} تصویریں نہیں رکھی گئیں۔ لانے سے {sites} کو پتا چلتا ہے کہ آپ یہ پڑھ رہے ہیں۔</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} picture(s) could not be had: {reason}</source>
            <translation>
                <numerusform>{n} تصویر نہ مل سکی: {reason}</numerusform>
                <numerusform>{n} تصویریں نہ مل سکیں: {reason}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} picture(s) kept.</source>
            <translation>
                <numerusform>{n} تصویر رکھی گئی۔</numerusform>
                <numerusform>{n} تصویریں رکھی گئیں۔</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} piece(s) of the page left out of the text</source>
            <translation>
                <numerusform>صفحے کا {n} ٹکڑا متن سے باہر</numerusform>
                <numerusform>صفحے کے {n} ٹکڑے متن سے باہر</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} repeated</source>
            <translation>
                <numerusform>{n} مکرر</numerusform>
                <numerusform>{n} مکرر</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} result(s)</source>
            <translation>
                <numerusform>{n} نتیجہ</numerusform>
                <numerusform>{n} نتائج</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} search(es) will not be offered any more. Saved searches stay.</source>
            <translation>
                <numerusform>{n} تلاش آئندہ پیش نہیں ہو گی۔ محفوظ تلاشیں رہتی ہیں۔</numerusform>
                <numerusform>{n} تلاشیں آئندہ پیش نہیں ہوں گی۔ محفوظ تلاشیں رہتی ہیں۔</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} selected</source>
            <translation>
                <numerusform>{n} منتخب</numerusform>
                <numerusform>{n} منتخب</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} shared name(s): {names}</source>
            <translation>
                <numerusform>{n} مشترک نام: {names}</numerusform>
                <numerusform>{n} مشترک نام: {names}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} stay(s|) as (it is|they are).</source>
            <translation>
                <numerusform>{n} ویسا ہی رہتا ہے۔</numerusform>
                <numerusform>{n} ویسے ہی رہتے ہیں۔</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} still to be read</source>
            <translation>
                <numerusform>{n} پڑھنا باقی</numerusform>
                <numerusform>{n} پڑھنا باقی</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} such files take {room} by now; they can be deleted in the list of copies.</source>
            <translation>
                <numerusform>ایسی {n} فائل اب {room} جگہ لیتی ہے؛ اسے نقلوں کی فہرست میں مٹایا جا سکتا ہے۔</numerusform>
                <numerusform>ایسی {n} فائلیں اب {room} جگہ لیتی ہیں؛ انھیں نقلوں کی فہرست میں مٹایا جا سکتا ہے۔</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} suggestion(s) dismissed.</source>
            <translation>
                <numerusform>{n} تجویز مسترد کی گئی۔</numerusform>
                <numerusform>{n} تجاویز مسترد کی گئیں۔</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} tag(s)</source>
            <translation>
                <numerusform>{n} ٹیگ</numerusform>
                <numerusform>{n} ٹیگ</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} tag(s) below it move(s|) along.</source>
            <translation>
                <numerusform>نیچے کا {n} ٹیگ ساتھ جاتا ہے۔</numerusform>
                <numerusform>نیچے کے {n} ٹیگ ساتھ جاتے ہیں۔</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} tag(s) deleted; their clippings are still here.</source>
            <translation>
                <numerusform>{n} ٹیگ مٹایا گیا؛ اس کے تراشے یہیں ہیں۔</numerusform>
                <numerusform>{n} ٹیگ مٹائے گئے؛ ان کے تراشے یہیں ہیں۔</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} task(s) failed</source>
            <translation>
                <numerusform>{n} کام ناکام</numerusform>
                <numerusform>{n} کام ناکام</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} task(s) finished</source>
            <translation>
                <numerusform>{n} کام مکمل</numerusform>
                <numerusform>{n} کام مکمل</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} tasks running</source>
            <translation>
                <numerusform>{n} کام جاری</numerusform>
                <numerusform>{n} کام جاری</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} text(s) fetched</source>
            <translation>
                <numerusform>{n} متن لایا گیا</numerusform>
                <numerusform>{n} متن لائے گئے</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} thing(s) in the library need(s|) you.</source>
            <translation>
                <numerusform>کتب خانے میں {n} چیز آپ کی توجہ چاہتی ہے۔</numerusform>
                <numerusform>کتب خانے میں {n} چیزیں آپ کی توجہ چاہتی ہیں۔</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} thing(s) mended.</source>
            <translation>
                <numerusform>{n} چیز درست کی گئی۔</numerusform>
                <numerusform>{n} چیزیں درست کی گئیں۔</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} thing(s) need(s|) you</source>
            <translation>
                <numerusform>{n} چیز توجہ طلب</numerusform>
                <numerusform>{n} چیزیں توجہ طلب</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} thing(s) need(s|) you (checked {when})</source>
            <translation>
                <numerusform>{n} چیز توجہ طلب (آخری جانچ {when})</numerusform>
                <numerusform>{n} چیزیں توجہ طلب (آخری جانچ {when})</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} thing(s) need(s|) you.</source>
            <translation>
                <numerusform>{n} چیز آپ کی توجہ چاہتی ہے۔</numerusform>
                <numerusform>{n} چیزیں آپ کی توجہ چاہتی ہیں۔</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} time(s) a clipping has one of them; the clippings stay. Undo brings the tags back.</source>
            <translation>
                <numerusform>{n} بار کسی تراشے پر ان میں سے ایک ہے؛ تراشے رہتے ہیں۔ واپس لینے سے ٹیگ لوٹ آتے ہیں۔</numerusform>
                <numerusform>{n} بار کسی تراشے پر ان میں سے ایک ہے؛ تراشے رہتے ہیں۔ واپس لینے سے ٹیگ لوٹ آتے ہیں۔</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} value(s).</source>
            <translation>
                <numerusform>{n} قدر۔</numerusform>
                <numerusform>{n} قدریں۔</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} week(s) earlier</source>
            <translation>
                <numerusform>{n} ہفتہ پہلے</numerusform>
                <numerusform>{n} ہفتے پہلے</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} week(s) later</source>
            <translation>
                <numerusform>{n} ہفتہ بعد</numerusform>
                <numerusform>{n} ہفتے بعد</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} without a day</source>
            <translation>
                <numerusform>{n} بغیر تاریخ</numerusform>
                <numerusform>{n} بغیر تاریخ</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} word(s)</source>
            <translation>
                <numerusform>{n} لفظ</numerusform>
                <numerusform>{n} الفاظ</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} word(s) cut</source>
            <translation>
                <numerusform>{n} لفظ حذف</numerusform>
                <numerusform>{n} الفاظ حذف</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} year(s) earlier</source>
            <translation>
                <numerusform>{n} سال پہلے</numerusform>
                <numerusform>{n} سال پہلے</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} year(s) later</source>
            <translation>
                <numerusform>{n} سال بعد</numerusform>
                <numerusform>{n} سال بعد</numerusform>
            </translation>
        </message>
        <message>
            <source>{one} – {words} – {other}</source>
            <translation>{one} – {words} – {other}</translation>
        </message>
        <message>
            <source>{outlet} (lead)</source>
            <translation>‏{outlet} (نمائندہ)</translation>
        </message>
        <message numerus="yes">
            <source>{outlet} and {n} more outlet(s)</source>
            <translation>
                <numerusform>‏{outlet} اور مزید {n} ادارہ</numerusform>
                <numerusform>‏{outlet} اور مزید {n} ادارے</numerusform>
            </translation>
        </message>
        <message>
            <source>{page} of {count}</source>
            <translation>{count} میں سے {page}</translation>
        </message>
        <message>
            <source>{percent} %</source>
            <translation>{percent} %</translation>
        </message>
        <message>
            <source>{percent} % longer</source>
            <translation>{percent} % طویل تر</translation>
        </message>
        <message>
            <source>{percent} % · {what}</source>
            <translation>{percent} % · {what}</translation>
        </message>
        <message>
            <source>{place} of {all}</source>
            <translation>{all} میں سے {place}</translation>
        </message>
        <message>
            <source>{reason}. Press others.</source>
            <translation>{reason}۔ کوئی اور دبائیں۔</translation>
        </message>
        <message>
            <source>{row}, under {band}</source>
            <translation>{row}، زیرِ {band}</translation>
        </message>
        <message>
            <source>{sentence}.</source>
            <comment>a sentence that is a list</comment>
            <translation>{sentence}۔</translation>
        </message>
        <message>
            <source>{site} and {others}</source>
            <translation>{site} اور {others}</translation>
        </message>
        <message>
            <source>{size} MB</source>
            <translation>{size} ایم بی</translation>
        </message>
        <message>
            <source>{size} kB</source>
            <translation>{size} کے بی</translation>
        </message>
        <message>
            <source>{step} (undone)</source>
            <translation>{step} (واپس لیا گیا)</translation>
        </message>
        <message>
            <source>{step} – here you are</source>
            <translation>{step} – آپ یہاں ہیں</translation>
        </message>
        <message>
            <source>{summary}. {clippings}, {originals}.</source>
            <translation>{summary}۔ {clippings}، {originals}۔</translation>
        </message>
        <message numerus="yes">
            <source>{these} and {n} more</source>
            <translation>
                <numerusform>{these} اور {n} مزید</numerusform>
                <numerusform>{these} اور {n} مزید</numerusform>
            </translation>
        </message>
        <message>
            <source>{times} Enter shows what else names it; the menu key corrects it.</source>
            <translation>{times} Enter دکھاتا ہے کہ اور کہاں ذکر ہے؛ مینو کا بٹن درست کرتا ہے۔</translation>
        </message>
        <message>
            <source>{what}.</source>
            <translation>{what}۔</translation>
        </message>
        <message>
            <source>{when}, {who}</source>
            <translation>{when}، {who}</translation>
        </message>
        <message>
            <source>{when}: {what}</source>
            <translation>{when}: {what}</translation>
        </message>
        <message>
            <source>{who}, by doing again</source>
            <translation>{who}، دہرانے سے</translation>
        </message>
        <message>
            <source>{who}, by undoing</source>
            <translation>{who}، واپس لینے سے</translation>
        </message>
        <message>
            <source>{words}. The folder is set in the preferences.</source>
            <translation>{words}۔ فولڈر ترجیحات میں مقرر ہوتا ہے۔</translation>
        </message>
        <message>
            <source>{words}: {title}</source>
            <comment>a link</comment>
            <translation>{words}: {title}</translation>
        </message>
        <message>
            <source>‘{name}’ can be chosen for links now.</source>
            <translation>روابط کے لیے اب ’{name}‘ دستیاب ہے۔</translation>
        </message>
        <message>
            <source>‘{name}’ is a new tag.</source>
            <translation>’{name}‘ نیا ٹیگ ہے۔</translation>
        </message>
        <message>
            <source>‘{title}’</source>
            <translation>’{title}‘</translation>
        </message>
        <message>
            <source>“{title}” has no web address.</source>
            <translation>”{title}“ کا کوئی ویب پتا نہیں۔</translation>
        </message>
        <message>
            <source>“{title}” is in the trash.</source>
            <translation>”{title}“ ردی میں ہے۔</translation>
        </message>
    </context>
</TS>
