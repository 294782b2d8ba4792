"""Sentences on form: the file, its front matter, 公文要素, the register."""

from __future__ import annotations

from collections.abc import Mapping

from bulletin.wording.sentence import REGULATION, RIGHT_LINE, Wording

SENTENCES: Mapping[str, Wording] = {
    # The file as bytes: read/decode.py
    "file-empty": Wording(
        "这个文件是空的。",
        "请写入内容；如果不需要这个文件，请删除。",
    ),
    "file-too-large": Wording(
        "这个文件有 {size} MB，超过 {limit} MB 的上限，没有读取。",
        "正文文件里只放文字。图片、表格请另存为附件，在正文里引用。",
    ),
    "not-text": Wording(
        "从这里开始不是文字，整个文件没有读取。它可能是 Word、PDF、图片，或者已经损坏。",
        "请用文本编辑器重新保存为“UTF-8”编码的 .md 文件；Word 文件请先把文字复制出来。",
    ),
    "not-utf8": Wording(
        "这个文件是 {encoding} 编码保存的，在网站和其他电脑上会变成乱码。本次已按 {encoding} 读取并继续检查。",
        "请在编辑器里选“另存为”，编码选“UTF-8”，再保存一次。",
    ),
    "bytes-broken": Wording(
        "这里有损坏的字，读不出来，显示为“\ufffd”。所在的一行是：{line}",
        "请对照原文把“\ufffd”改成正确的字，用“UTF-8”编码保存。",
    ),
    "byte-order-mark": Wording(
        "文件最前面有一个看不见的字节顺序标记（BOM），不影响发布。",
        "保存时编码选“UTF-8”而不是“UTF-8 BOM”，就不再出现这条提示。",
    ),
    "windows-line-ends": Wording(
        "这个文件用的是 Windows 换行符，不影响发布。",
        "可以不改；编辑器里换行符选“LF”，就不再出现这条提示。",
    ),
    # The block at the top: read/fences.py
    "front-matter-missing": Wording(
        "文件开头没有登记标题、日期等内容的部分。",
        "请在文件最前面加上下面几行，换成这份文件自己的内容：\n{right}",
    ),
    "front-matter-not-closed": Wording(
        "开头的登记部分没有结束：“{given}”下面缺少一行 ---。本次已把后面的文字当作正文。",
        "请在“{given}”的下面加一行三个英文减号：\n---",
    ),
    "front-matter-not-opened": Wording(
        "开头的登记部分缺少第一行 ---。现在的第一行是：{given}",
        "请在这一行之前加一行三个英文减号：\n---",
    ),
    "front-matter-fence": Wording(
        "登记部分的开头和结尾应各是一行 ---，这里写的是：{given}",
        "请换成三个英文减号（切换到英文输入法），前后不加空格：\n---",
    ),
    "front-matter-not-first": Wording(
        "登记部分不在文件开头，它从第 {fence} 行的 --- 开始；前面的文字没有收进正文：{given}",
        "请把前面的文字移到登记部分的下面，让文件的第一行是：\n---",
    ),
    "front-matter-blank-lines": Wording(
        "文件开头有空行，不影响发布，但有的软件会认不出下面的登记部分。",
        "请删去空行，让文件的第一行是：\n---",
    ),
    # The lines of the block: read/slips.py, read/repair.py, read/front_matter.py
    "front-matter-fullwidth-colon": Wording(
        "这里用了中文冒号或中文引号：{given}",
        "名称后面要用英文冒号，再空一格。" + RIGHT_LINE,
    ),
    "front-matter-fullwidth-key": Wording(
        "名称里用了全角字母：{given}",
        "名称要用英文输入法的小写字母。" + RIGHT_LINE,
    ),
    "front-matter-no-colon": Wording(
        "名称后面缺少英文冒号：{given}",
        "名称后面要用英文冒号，再空一格。" + RIGHT_LINE,
    ),
    "front-matter-no-space": Wording(
        "英文冒号后面缺少一个半角空格：{given}",
        RIGHT_LINE,
    ),
    "front-matter-fullwidth-punctuation": Wording(
        "这里用了中文的引号、括号或逗号：{given}",
        "登记部分的括号、逗号要用英文的，引号可以不加。" + RIGHT_LINE,
    ),
    "front-matter-list-marks": Wording(
        "名单的括号或逗号写得不对：{given}",
        "整个名单用一对英文方括号括起来，名称之间用一个英文逗号隔开，后面不加标点。" + RIGHT_LINE,
    ),
    "front-matter-tab": Wording(
        "这一行开头用了制表符（Tab）或全角空格：{given}",
        "请改用半角空格，每级两个。" + RIGHT_LINE,
    ),
    "front-matter-indent": Wording(
        "这一行开头的空格数不对：{given}",
        "同一级的各行要左对齐。" + RIGHT_LINE,
    ),
    "front-matter-list-dash": Wording(
        "列表的每一项要以英文减号加一个空格开头，这里写的是：{given}",
        RIGHT_LINE,
    ),
    "front-matter-needs-quotes": Wording(
        "这一行的内容里有电脑会误读的符号，例如开头的 @、*、[，或者中间的英文冒号加空格：{given}",
        "请给内容加上英文引号。" + RIGHT_LINE,
    ),
    "front-matter-end-mark": Wording(
        "内容末尾多了标点：{given}",
        "登记部分每行末尾不加标点。" + RIGHT_LINE,
    ),
    "front-matter-hash": Wording(
        "空格后面的“#”会让电脑把后面的话当作备注丢掉，这里先按内容采用：{given}",
        "如果是备注，请移到单独的一行，以 # 开头；如果是内容，这一行应写成：\n{right}",
    ),
    "front-matter-straight-marks": Wording(
        "内容里用了英文的引号或冒号，电脑会误读：{given}",
        "内容里的引号、冒号要用中文的。" + RIGHT_LINE,
    ),
    "front-matter-quote-open": Wording(
        "英文引号只有前一半，没有配对：{given}",
        RIGHT_LINE,
    ),
    "front-matter-bracket-open": Wording(
        "括号只有前一半，没有配对：{given}",
        RIGHT_LINE,
    ),
    "front-matter-stray-line": Wording(
        "这一行不知道属于哪一项，可能是上一行的内容断开了：{given}",
        "请接到上一行的末尾，成为一行：\n{right}",
    ),
    "front-matter-not-yaml": Wording(
        "登记部分的这一行读不懂，这一项没有采用：{given}",
        "每行写成“名称、英文冒号、一个空格、内容”，例如：\n{example}",
    ),
    "front-matter-too-deep": Wording(
        "这里一层套一层太多，没有读取：{given}",
        "登记部分最多四层（任务登记、每一项、时限、时限的内容）。请删去多余的括号、减号或空格。",
    ),
    "front-matter-alias": Wording(
        "这里用了“&名称”或“*名称”的引用写法，登记部分不支持，这一项没有采用：{given}",
        "请直接写出内容；如果 & 或 * 是内容的一部分，请给内容加上英文引号。",
    ),
    "character-invisible": Wording(
        "这一行里有看不见的字符，可能是从网页或 Word 里带来的：{given}",
        "请把这一行删去，重新输入：\n{right}",
    ),
    # Keys and values: read/header.py, read/faults.py, read_register
    "key-missing": Wording(
        "缺少“{key}”。",
        "请加上一行，换成实际内容：\n{right}",
    ),
    "value-empty": Wording(
        "“{key}”后面没有内容。",
        "请补上内容，例如：\n{right}",
    ),
    "key-unknown": Wording(
        "不认识“{key}”这个名称，这一项没有采用。",
        "请删去这一行，或换成认识的名称：{known}。",
    ),
    "key-misspelt": Wording(
        "不认识“{key}”这个名称，这一项没有采用。是不是“{near}”？",
        RIGHT_LINE,
    ),
    "key-and-value-wrong": Wording(
        "不认识“{key}”这个名称，这一项没有采用。是不是“{near}”？",
        "如果是，请改名称，并写上实际内容，例如：\n{right}",
    ),
    "key-misplaced": Wording(
        "“{key}”应写在“{home}”里面，不能单独成一项，这一项没有采用。",
        "请移到“{home}”下面，前面空两格，或者写在花括号里：\n{right}",
    ),
    "key-of-other-type": Wording(
        "“{key}”不用在这一类文件里：通知（notice）和先进典型（story）的登记项目不同，这一项没有采用。",
        "请删去这一行；如果文件的类型写错了，请改“type（类型）”那一行：\ntype: {right_type}",
    ),
    "key-duplicate": Wording(
        "“{key}”写了两次，只采用了前面的一次。这里是后面的一次：{given}",
        "请只留一行。中文名称和英文名称也算同一项。",
    ),
    "value-wrong-type": Wording(
        "“{key}”的内容写法不对，没有采用：{given}",
        "请照下面的样子写上实际内容，例如：\n{right}",
    ),
    "value-not-allowed": Wording(
        "“{key}”不能写成“{given}”。",
        "只能写：{allowed}。例如：\n{right}",
    ),
    "timing-fields": Wording(
        "时限类别“{kind}（{kind_name}）”不能带这几个项目：{given}",
        "截止（by）写 due；起始（from）、当日（on）写 start；期间（between）写 start 和 due；"
        "周期（recurring）写 rrule 或 every，可加 time；随事件（relative）写 event、relation、amount、unit；"
        "即时（immediate）、及时（prompt）不写别的。例如：\n"
        "timing: {kind: by, due: 2026-03-15T17:00}",
    ),
    "list-not-split": Wording(
        "列表的一项里写了几个名称：{given}",
        "每一项只写一个名称，各项用英文逗号隔开：\n{right}",
    ),
    "attachment-is-path": Wording(
        "附件没有分开写名称和文件，按现在的写法读者下载不到：{given}",
        "名称写在 title 后面，照附件说明写；文件写在 file 后面，放在通知旁边的文件夹里。" + RIGHT_LINE,
    ),
    # Rules over the bulletin: checks/
    "body-empty": Wording(
        "这份文件没有正文（写在 <!-- 和 --> 之间的注释读者看不到，不算正文）。",
        "请在登记部分结尾的 --- 下面写正文。",
    ),
    "template-left": Wording(
        "这里还没有写：{given}",
        "请写上实际内容，或者删去这一处，连同括号。",
    ),
    "html-not-allowed": Wording(
        "正文里有网页代码，页面上不会显示：{given}",
        "请删去这段代码。图片写作 ![图片说明](图片文件)；视频、表单等请另存为附件。",
    ),
    "link-not-allowed": Wording(
        "这个链接会运行程序，页面上会去掉：{given}",
        "请换成网页地址或附件的文件名，写法如下：\n[统计表](files/统计表.xlsx)",
    ),
    "review-needed": Wording(
        "有 {count} 项带时限的任务读得没有把握，页面上标了“待核”。第一项是：{quote}\n原因：{reasons}",
        "请逐项核对，用 python3 scripts confirm 列出各项，读得对的写上序号确认；也可以自己在登记中加上：\n"
        "- action: confirm\n  quote: {quote}",
    ),
    "value-not-filled-in": Wording(
        "“{key}”没有照实填写，这一项没有生效：{given}",
        "请照实填写，写法如下：\n{right}",
    ),
    "file-outside": Wording(
        "这个链接指向 docs 文件夹以外，或者已经失效，或者这不是普通文件，没有放进网站。",
        "请把需要的文件复制到 docs 文件夹里，再删去这一个。",
    ),
    "file-unreadable": Wording(
        "这个文件或者文件夹没有读取的权限，或者读不出来（名字像文件的文件夹也是），没有检查，也没有放进网站。",
        "请检查它的权限，或者它是否正被别的程序占用；名字像文件的文件夹请改名。改好后再试一次。",
    ),
    "file-left-behind": Wording(
        "这是 Word、WPS 或者电脑自动留下的临时文件，不是稿件，没有放进网站。",
        "请删去这个文件；名字以 ~$ 开头的，关掉正在编辑的原文件就没有了。",
    ),
    "file-not-allowed": Wording(
        "网站不收这一类文件（{suffix}），没有放进网站。",
        "请把内容写成 .md 文件；附件可以用 PDF、Word、Excel、PPT、WPS、CSV、TXT 或图片，扩展名用小写。",
    ),
    "attachment-macro": Wording(
        "这个附件带有宏（打开时能运行的程序），没有放进网站。",
        "请在 Word、Excel 或者 WPS 里另存为不带宏的 .docx、.xlsx、.pptx，或者 PDF；来历不明的文件请不要打开。",
    ),
    "svg-not-harmless": Wording(
        "这张 SVG 图片里有能运行程序或者连到别处的内容，没有放进网站：{given}",
        "请用画图软件另存为“纯 SVG”，或者改用 PNG 图片。",
    ),
    "notice-misplaced": Wording(
        "这份通知放在了软件不读取的地方，不会列入通知和任务。",
        "请移到下面这样的位置，扩展名用 .md：\ndocs/notices/2026/branch-meeting.md",
    ),
    "document-in-wrong-folder": Wording(
        "这份文件的文件夹或文件名不合要求：应当放在成文年份的文件夹里，文件名用小写英文字母、数字和短横线。",
        "请改成下面这样的位置（文件名换成自己的）：\n{right}",
    ),
    "doc-no-open": Wording(
        "还没有发文字号。",
        "签发以前可以空着，送审稿上留出编号的地方；发布以前按发文登记簿写上，例如：\n{right}",
        REGULATION,
    ),
    "date-open": Wording(
        "还没有成文日期。",
        "签发以前可以空着，从它推算的时限都待定；发布以前写上签发的那一天，例如：\n{right}",
        REGULATION,
    ),
    "doc-no-form": Wording(
        "发文字号的写法不对：{given}",
        "年份用六角括号“〔〕”括入，写全四位；序号不编虚位，不加“第”字。这一行应写成：\n{right}",
        "《党政机关公文处理工作条例》第九条；GB/T 9704—2012（7.2.5）",
    ),
    "doc-no-not-read": Wording(
        "发文字号的写法不对，看不出机关代字、年份和序号：{given}",
        "请依次写机关代字、六角括号“〔〕”括入的四位年份、序号和“号”字，例如：\n{right}",
        "《党政机关公文处理工作条例》第九条；GB/T 9704—2012（7.2.5）",
    ),
    "doc-no-year": Wording(
        "发文字号的年份和成文日期的年份（{year}）不一致：{given}",
        "请核对 doc_no（发文字号）和 date（成文日期）。",
    ),
    "correction-empty": Wording(
        "这一项更正没有写明更正什么：{quote}",
        "请写出 who（责任方）、modality（性质）、timing（时限）、text（事项）中要更正的项目，例如：\n"
        "timing: {kind: by, due: 2026-03-15T17:00}",
    ),
    "declared-without-who": Wording(
        "这一项任务没有写责任方，通知也没有主送机关，不知道是谁的任务：{quote}",
        "请加上责任方，例如：\nwho: [各党总支]",
    ),
    # 公文要素: checks/form/
    "title-without-genre": Wording(
        "标题末尾没有文种（通知、意见、决定、通报、函等）：{given}",
        "请在标题末尾写明文种，例如：\n{right}",
        REGULATION + "（标题由发文机关名称、事由和文种组成）；文种见第八条",
    ),
    "title-with-space": Wording(
        "标题中间有空格或换行，可能是排版时带来的：{given}",
        RIGHT_LINE,
        REGULATION + "；GB/T 9704—2012（7.3.1）",
    ),
    "doc-no-code": Wording(
        "发文字号的机关代字“{code}”不是“{issuer}”的，登记册里是：{codes}",
        "请核对发文字号和发文机关；代字写错的，这一行应写成：\n{right}",
        REGULATION + "（发文字号由发文机关代字、年份、发文顺序号组成）",
    ),
    "doc-no-code-of-other": Wording(
        "发文字号的机关代字“{code}”是“{owner}”的，发文机关写的是“{issuer}”。",
        "请核对发文字号和发文机关；代字登记错了的，请改 _register/units.yml 里的 codes（机关代字）。",
        REGULATION + "（发文字号由发文机关代字、年份、发文顺序号组成）",
    ),
    "addressee-colon": Wording(
        "主送机关这一行末尾应是全角冒号“：”，现在是：{given}",
        RIGHT_LINE,
        "GB/T 9704—2012（7.3.2）",
    ),
    "addressees-differ": Wording(
        "正文里的主送机关和登记的不一致。正文：{given}；登记：{listed}",
        "请核对哪一处对，改成一致。以正文为准的，登记应写成：\n{right}",
        REGULATION + "（主送机关应当使用机关全称、规范化简称或者同类型机关统称）",
    ),
    "signature-differs": Wording(
        "正文的落款“{given}”和登记的发文机关“{issuer}”不一致。",
        "请核对哪一处对；落款应写成：\n{issuer}",
        REGULATION + "（发文机关署名署全称或者规范化简称）；GB/T 9704—2012（7.3.5）",
    ),
    "signature-date-differs": Wording(
        "正文落款的日期“{given}”和登记的成文日期（{date}）不一致。",
        "请对照原件核对落款日期和 date（成文日期），改成一致。",
        REGULATION + "（成文日期署会议通过或者发文机关负责人签发的日期）",
    ),
    "signature-date-form": Wording(
        "落款的日期写法不对：{given}",
        "用阿拉伯数字把年、月、日写全，年份四位，月、日不编虚位。应写成：\n{right}",
        "GB/T 9704—2012（7.3.5.4）",
    ),
    "imprint-date-differs": Wording(
        "正文末尾的印发日期“{given}”和登记的印发日期（{issued}）不一致。",
        "请核对正文和 issued（印发日期），改成一致。",
        "GB/T 9704—2012（7.4.3）",
    ),
    "issued-before-date": Wording(
        "印发日期（{issued}）早于成文日期（{date}）。",
        "公文先签发、后印发，请核对 date（成文日期）和 issued（印发日期）。",
        REGULATION,
    ),
    "expires-before-date": Wording(
        "下线日期（{expires}）不晚于成文、印发日期（{date}），这份通知在网站上一天也看不到。",
        "请核对 expires（下线日期）和 date（成文日期）、issued（印发日期）；不需要下线的，删去 expires 这一行。",
    ),
    "date-with-zero": Wording(
        "日期里的月、日编了虚位：{given}",
        "应写成：\n{right}",
        "GB/T 9704—2012（7.3.5.4）；GB/T 15835—2011《出版物上数字用法》",
    ),
    "year-not-in-full": Wording(
        "年份没有写全：{given}",
        "年份写四位，例如：\n{right}",
        "GB/T 15835—2011《出版物上数字用法》（年份一般不简写）",
    ),
    "ladder-number-missing": Wording(
        "层次序号不连续：这里是“{given}”，按顺序应是“{right}”，中间可能漏了一条。",
        "请核对有没有漏掉的内容；没有漏的，序号改为：\n{right}",
        "GB/T 9704—2012（7.3.3，层次依次为“一、”“（一）”“1.”“（1）”）",
    ),
    "ladder-number-repeated": Wording(
        "层次序号重复或者倒退：这里是“{given}”，按顺序应是“{right}”。",
        "请核对前后各条的序号；这里应写：\n{right}",
        "GB/T 9704—2012（7.3.3，层次依次为“一、”“（一）”“1.”“（1）”）",
    ),
    "ladder-rung-skipped": Wording(
        "层次跳了一级：从上一层直接到了“{given}”，中间没有用“{right}”。",
        "只有两层的，第二层一般用“（一）”；确需这样编排的，可以不改。",
        "GB/T 9704—2012（7.3.3，层次依次为“一、”“（一）”“1.”“（1）”）",
    ),
    "ladder-mark-form": Wording(
        "层次序号后面的标点不对：这里是“{given}”，这样的一共有 {count} 处。",
        "请逐处改成下面的样子：\n{right}",
        "GB/T 9704—2012（7.3.3，层次依次为“一、”“（一）”“1.”“（1）”）",
    ),
    "attachment-cited-missing": Wording(
        "正文提到“{given}”，但是登记和附件说明里只有 {count} 个附件。",
        "请核对附件的序号；漏了附件的，请在登记部分接着补上，例如：\n{right}",
        REGULATION + "（附件说明：公文附件的顺序号和名称）",
    ),
    "attachment-cited-none": Wording(
        "正文提到“{given}”，但是登记、附件说明和正文里都没有这个附件，读者找不到。",
        "附件随纸质文件下发或者放在别处的，请在文中写明，例如“附件另附”；漏了附件的，请在登记部分加上，例如：\n{right}",
        REGULATION + "（附件说明：公文附件的顺序号和名称）",
    ),
    "attachments-not-listed": Wording(
        "正文写了 {named} 个附件，登记部分没有登记，读者下载不到。",
        "请在登记部分加上附件；有电子文件的再加一行 file，例如：\n{right}",
        REGULATION + "（附件说明：公文附件的顺序号和名称）",
    ),
    "attachments-number": Wording(
        "附件的数目不一致：正文写了 {named} 个，登记部分登记了 {listed} 个。",
        "请核对后改成一致。以正文为准的，登记应写成：\n{right}",
        REGULATION + "（附件说明：公文附件的顺序号和名称）；GB/T 9704—2012（7.3.4）",
    ),
    "attachment-title-numbered": Wording(
        "附件的名称里写了序号，页面上会重复：{given}",
        "登记时只写名称，序号由软件按先后排。应写成：\n{right}",
    ),
    "attachment-title-differs": Wording(
        "附件{number}的名称不一致：正文写的是“{given}”，登记的是“{title}”。",
        "请核对后改成一致。以登记为准的，正文应写成：\n{title}",
        REGULATION + "（附件说明：公文附件的顺序号和名称）；GB/T 9704—2012（7.3.4）",
    ),
    "stray-last-line": Wording(
        "落款日期下面多出一行单位名称：{given}",
        "这多半是版记或者排版的残留，请对照原件删去；如果是联合发文的单位，请移到日期上面。",
    ),
    "paragraph-broken": Wording(
        "一句话被空行断成了两段（“……{before}”和“{after}……”），可能是从分页处复制来的。页面上已按一段显示。",
        "请删去中间的空行，接成一段：\n……{before}{after}……",
    ),
    # The register: register/files.py, checks/register_*.py
    "register-units-lost": Wording(
        "登记册里没有单位了，而公开过的网址里有 {count} 个单位的页面（{names}）。照这样生成，所有任务都找不到单位。",
        "请用 git 或者备份恢复 docs/_register/units.yml；单位确实都撤销了的，在 _register/moved.yml 里登记。",
    ),
    "register-part-wrong": Wording(
        "登记册的“{key}”写法不对，整个部分没有采用：{given}",
        "units、terms、events、documents 下面每条以“- ”开头；groups 下面每行写“名称: [成员, 成员]”。例如：\n"
        "- {name: 计算机学院党总支, slug: computer-school, level: 党总支}",
    ),
    "register-slug-duplicate": Wording(
        "“{unit}”的页面地址“{given}”已经有别的单位用了，见 {other}",
        "请给这个单位换一个地址（slug），用小写英文和减号。",
    ),
    "register-name-duplicate": Wording(
        "“{unit}”的名称或别名“{given}”已经有别的单位用了，见 {other}",
        "一个名称只能指一个单位，请在其中一处改名或删去别名。",
    ),
    "register-parent-unknown": Wording(
        "“{unit}”的上级（parent）“{given}”不在登记册里。",
        "请写登记册里的单位名称（name），不写别名；没有上级的，删去 parent。",
    ),
    "register-parent-misspelt": Wording(
        "“{unit}”的上级（parent）“{given}”不在登记册里。是不是“{near}”？",
        "如果是，请改成：\nparent: {near}",
    ),
    "register-parent-circle": Wording(
        "“{unit}”的上级是“{given}”，往上又回到了“{unit}”自己。",
        "请核对这几个单位的上级（parent），改正写错的那一个。",
    ),
    "register-member-unknown": Wording(
        "“{group}”的成员“{given}”不是登记册里的单位、类别或集合。",
        "请核对名称，或先登记这个单位。",
    ),
    "register-member-misspelt": Wording(
        "“{group}”的成员“{given}”不是登记册里的单位、类别或集合。是不是“{near}”？",
        "如果是，请改成“{near}”。",
    ),
}
