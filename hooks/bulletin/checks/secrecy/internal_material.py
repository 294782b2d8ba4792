"""No text says of itself that it is internal: 内部资料，注意保存、不得外传、仅限……传达、不予公开、工作秘密.

The same words occur in rules about secrecy (涉密文件不得外传); a mark stands in brackets, alone, or
speaks of this text.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import chain, islice

from bulletin.checks.any_word import AnyWord
from bulletin.checks.lines_with import found_in, lines_at, lines_with
from bulletin.checks.passages import MOST_PER_PIECE
from bulletin.checks.secrecy.clause import is_about_secrecy, sentence_around
from bulletin.checks.secrecy.file_name import REST_OF_FILE_NAME
from bulletin.checks.secrecy.sighting import secrecy_finding
from bulletin.finding import Finding
from bulletin.index import Bulletin
from bulletin.late_pattern import late

_BLANK = r"[ *_~`#|>·•!！。.,，:：★☆-]*"
_OPEN, _CLOSE = r"[【\[（(〔〖『「“]", r"[】\]）)〕〗』」”]"
_THING = (
    r"(?:内参|密件|内部(?:资料|文件|材料|刊物|参考|情况|使用|发行|掌握|传阅|明电|讲话|通报)|工作秘密|党内文件|内部)"
)
_ONLINE = (
    r"(?:将其)?(?:上网|(?:擅自|随意)?(?:在|于|向|到|至|通过|利用|经|借助)(?:任何|各类|公共|公开|国际|、|[和或及]|等|上"
    r"|互联网|网络|网上|外网|公网|网站|网页|微信|微博|朋友圈|公众号|社交|媒体|新媒体|自媒体|平台|QQ|钉钉|群组?|工作群){1,8}[中里内]?)"
    r"(?:上传|传播|发布|公布|公开|转发|转载|传输|传递|发送|散布|扩散|外传|登载|刊登|讨论|存储)(?![\u4e00-\u9fff])"
)
# 请勿在互联网上传播 is said to who reads it, 不得在互联网上传播 in a line of its own may be one rule of a list.
_ASKED = rf"(?:请勿|切勿|请不要){_ONLINE}"
_KEPT = (
    r"(?:(?:请|须|应)?(?:注意|妥善)(?:保存|保管|保密)"
    r"|(?:请|切|严)?(?:不得|勿|严禁|禁止|不准|不许|不要)(?:对外)?"
    r"(?:外传|外泄|外借|翻印|复印|扩散|传播|转发|转载|公开|上网|上传|泄露|抄录|摘抄|复制|拍照|翻拍|截图|截屏|宣传)"
    r"(?:互联网|网络|外网)?"
    r"|不(?:得)?对外(?:宣传|报道|公开|提供|发布|公布)"
    r"|(?:仅|只)?限[^，。；！（）()〔〕\[\]\n]{1,12}?(?:阅知|阅读|传阅|参阅|阅)"
    r"(?=[ !！。]*(?:[】\]）)〔〕〗』」”，,、；;·]|$))"
    r"|仅供(?:内部|领导|校内|本单位|工作)[^，。；\n]{0,8}|不予公开|不公开类?|不上网|不登报"
    r"|(?:[阅用]|启封|拆封)后(?:请|须|应)?(?:自行|立即|及时|一律|按(?:有关)?规定)?(?:即焚|收回|清退|销毁|退回?|交回)[^，。；！）)\n]{0,6}|会后(?:收回|清退|交回))"
)
_KEEP = rf"(?:(?:请勿|切勿|[请切]?(?:不得|严禁|禁止|不准|不许|不要|不宜)){_ONLINE}|{_KEPT})"
# 涉密文件，按规定保管: a note on the paper, where 涉密文件须按规定保管 is a rule.
_PAPER = r"涉密(?:公文|文件|资料|材料|内容|信息|事项|载体|数据|图纸|件)"
_NOTE = (
    rf"{_PAPER}[ ，,、；;·!！—-]{{1,4}}(?:{_KEEP}"
    r"|(?:请|须|应|要)?(?:严格)?(?:按|按照|依|依照|遵照|执行)(?:国家|上级|学校|有关|相关|保密){0,3}(?:规定|要求|制度|纪律)"
    r"(?:妥善|严格)?(?:保管|保存|管理|处理|使用|传阅|存放|销毁|清退|收回|办理|阅读))"
)
_EDGE = r"[ *_~`#>·•!！★☆]*"
_THIS = r"(?:本|此|该)(?:文件|文|通知|材料|资料|件|稿|表|名单|简报|通报|讲话|方案|附件)"
# What each of the two can begin with is looked at first: at most places nothing else need be.
# Where a mark is one: in brackets, a line of its own, or the one kind of words beside the other.
_MARK = late(
    rf"(?=[【\[（(〔〖『「“ *_~`#|>·•!！。.,，:：★☆\-内密工党请须应注妥切严不勿禁仅只限阅用会涉])"
    rf"(?:{_OPEN}[ ]*(?:{_THING}|{_KEEP})(?:[ ，,、；;·!！-]*{_KEEP}){{0,3}}[ !！。]*{_CLOSE}"
    rf"|^{_BLANK}(?:{_THING}(?<!内部通报)(?<!内部讲话)|{_ASKED}|{_KEPT})(?:[ ，,、；;·!！-]*{_KEEP}){{0,3}}{_BLANK}$"
    rf"|^{_EDGE}{_OPEN}?{_NOTE}{_CLOSE}?{_EDGE}$|{_OPEN}{_NOTE}{_CLOSE}$|^{_EDGE}{_OPEN}{_PAPER}{_CLOSE}{_EDGE}$"
    # Set beside it, not its verb: 内部文件不得上网发布 is a rule.
    rf"|(?<![对将把和及与或各类种涉、])(?:{_THING}|工作秘密事项)[ ，,、；;·!！—-]{{1,4}}{_KEEP}"
    rf"|(?<![\u4e00-\u9fff])(?:内部(?:资料|文件|材料|参考|通报)|工作秘密|注意保存|不予公开|不得外传){REST_OF_FILE_NAME}"
    r"|(?<![\u4e00-\u9fff])工作秘密[ ·•]{0,2}(?:[★☆*]|\d{1,2}年))",
    re.MULTILINE,
)
_OF_THIS = late(
    r"(?=[【\[（(〔〖『「“本此该请切仅只专限传阅知发印不公是信文材资件稿用严注从敏])"
    rf"(?:{_THIS}[^。；\n]{{0,10}}?(?:属于?|为|系|是)[^。；，\n]{{0,6}}?(?:内部(?:资料|文件|材料|使用|明电|传真|电报)|工作秘密|国家秘密|涉密|密码电报|机要件|密件)"
    rf"|{_THIS}[^。；\n]{{0,24}}?{_KEEP}"
    r"|(?:请勿|切勿)(?:对外|向外|随意)?(?:外传|外泄|扩散)"
    # A sentence of its own: what is before the comma may be rumours.
    rf"|(?<![^。！；（(\n]){_ASKED}(?=[ ]*(?:[。！；）)\n]|$))"
    # Of whose papers it speaks stands before it, where it does not speak of this one.
    r"|(?<![^，。；：！（(\n ])(?:请勿|切勿)(?:对外|向外)(?:提供|公开|透露|发布|宣传|泄露)(?=[，。；、！或和及）)\n]|$)"
    r"|(?:仅|只|专)供(?:领导|党委|党组|常委会?|上级|班子|(?:各位)?[校院市省]级?(?:领导|党委)|主要负责(?:人|同志)|(?:有关|各位|分管)领导)"
    r"[^，。；\n]{0,12}?(?:(?<!学习)参考|参阅|掌握|研究|阅知|审阅|阅示|知悉)"
    r"|不登报[、，]?不上网|不上网[、，]不(?:登报|见报|张贴|广播|公开报道)"
    r"|(?:只|仅)传达(?:到|至)[^，。；：\n]{0,16}?(?:级|以上|书记|负责人|负责同志|班子|委员|常委)"
    r"|传达(?:到|至)[^，。；：\n]{0,16}为止"
    r"|(?:仅限|只限|(?<![期权界局有无上下年时受极])限(?![时期度额定制]))(?:于|在|由)?[^，。；：\n]{0,24}?(?:传达|传阅|阅知|知悉|知晓|掌握)(?!率)"
    r"|(?:传达|阅读|阅知|知悉|知晓|发放|印发)(?:的)?范围(?:仅|只)?(?:为|是|限于?|到|至|[:：])[^，。；：\n]{0,16}?"
    r"(?:级|以上|班子成员|领导干部|常委|负责人|负责同志|与会|参会|专班|评委|考官|(?:有关|相关)(?:人员|同志))"
    r"|不(?:得|准|许)?(?:任意|擅自|随意)?扩大(?:传达|阅读|知悉|知晓)"
    r"|(?:此|本)件[^。；\n]{0,8}?发至?[^。；，\n]{1,16}?级"
    r"|(?:公开(?:属性|方式|类别|类型|选项|形式|范围|情况)|是否公开|信息公开)"
    r"[ ]{0,2}[:：|][ |]{0,4}(?:不予公开|不公开|否|依申请公开)"
    r"|[阅用]后请?(?:于[^，。；\n]{1,12}前)?(?:由[^，。；\n]{1,8}?)?(?:一律|统一|立即|及时)?(?:即焚|销毁|收回|清退|退回|退还|交回)"
    r"|(?:文件|材料|资料)(?:会后|会毕|当场)(?:一律|全部|统一)?(?:收回|清退|交回)"
    rf"|{_THIS}[^。；\n]{{0,4}}?(?:仅|只)?供(?:内部|校内|本单位)(?:讨论|参考|使用|掌握|传阅|交流)"
    rf"|{_OPEN}[^（）()【】\[\]\n]{{1,20}}[，,、；;· ]{_KEEP}[ !！。]*{_CLOSE}"
    r"|(?:只|仅)(?:作|做)?口头传达|不(?:再|得)?(?:向下|往下|逐级|继续)传达|不再(?:下传|层层(?:转发|下发|传达))"
    r"|(?:严格|注意|从严)控制知悉(?:面|范围)"
    r"|敏感(?:内容|信息|事项)[，,、 ]{1,2}(?:内部|注意保密|[请切]勿|不得)"
    r"|(?:文件|材料|资料|件|稿)(?:一律|全部|统一|当场|均|请)?(?:于|在)?(?:会|传达|学习)后(?:一律|全部|统一|当场)?(?:收回|清退|销毁|交回))"
)
# A statement that this or that is a 工作秘密, with no condition: what follows it lies open on the page.
_WORK_SECRET = late(
    r"(?:(?:属于?|属|列为|定为|确定为|认定为|均为|都是|系)(?P<whose>[\u4e00-\u9fff]{0,6})|(?:作为|按照?|以)(?P<kept>))工作秘密"
    r"(?(kept)(?:管理|掌握|对待|处理|保管|办理)(?!要求|规定|办法|制度)|)(?!的|事项|范围|或|和|与|及|、|目录|管理|清单|信息)"
)
# Rules say how such things in general are kept; what is spoken of here has a name.
_SPOKEN_OF = late(r"以上|上述|本|此|该|名单|安排|人选|方案|结果|记录|内容|路线|时间|地点|分数|票数|排名")
_CLAUSE_END = late("[，。；：！？,;:!?\n]")
_LONGEST_CLAUSE = 60
_IF = late(r"虽|即便|即使|尽管|是否|哪些|什么|何种|不|非|未|凡|如|若|可|应|须|要|将|把|拟|能|区分|尚|哪|疑似|启用前")
# 器材用后交回, 公章用后收回: no paper. 传阅后收回归档: the round of a paper in an office.
_TAKEN_BACK = ("收回", "退回", "退还", "交回")
_NO_PAPER = late(
    "器材|设备|仪器|话筒|音响|投影|相机|电脑|平板|[印公图]章|钥匙|借[阅书用]证|工作证|通行证|参会证|[校饭门]卡|雨?伞|车|工具|场地|服装|队服|道具|乐器|球"
    "|图书|书刊|报刊|桌|椅|座牌|席卡|教室|会议室|票|试剂|耗材|被褥|床品|传阅"
)
# 收集健康信息须告知用途，用后销毁: data of people, and no paper.
_COLLECTED = late("收集|采集|个人信息|健康信息|身份信息|样本|标本|试剂|耗材|废液|选票|表决票|测评票|票据")
_QUOTED_WORD = late(rf"[“‘「『]{_THING}[”’」』]\Z")
# （取件码请妥善保管，切勿外传）: what lets somebody in, and no paper.
_CODE = late("(?<![密电])[\u4e00-\u9fff]码(?![头字])|会议号|邀请链接")
# （版权所有，请勿转载）: a work is its author's.
_PRINTED = ("转载", "翻印", "复制", "转发", "复印", "摘抄")
_THIS_ONE = late(_THIS)
_OF_AN_AUTHOR = late("版权|著作权|原创|署名|作者|出处")
# 标有“内部资料”字样的材料: rules name a mark to say what it looks like.
_NAMED_BEHIND = late(
    r"(?:[、或和及]?[“”‘’「」][^“”‘’「」，。；\n]{0,16}[“”‘’「」]?){0,8}(?:等)?(?:的)?(?:字样|标志|标识|标记|戳记|印章)"
)
# 标注“注意保存”的刊物, “不得外传”“阅后收回”类材料: papers that bear such marks, and not this one.
_BORNE_BY = late(
    r"(?<=[”’」])(?:[、，或和及与]{0,2}[“‘「][^“”‘’「」，。；\n]{0,16}[”’」]){0,4}等?(?:的[\u4e00-\u9fff]|类[\u4e00-\u9fff])"
)
# A blank amid the words of a mark. It begins with the blank, which is rare.
_APART = late(r" (?<=[内部资材文注意妥善保外涉秘密工作不得请勿].)[ ]{0,3}[部资材文料件意善保存管密传参作秘得外勿]")
_BLANKS = late(r" (?<=[\u4e00-\u9fff，、；·].)[ ]{0,3}(?=[\u4e00-\u9fff，、；·])")
# Each match has one of these, and most lines have none.
_HINTS = AnyWord(
    "内部 内参 密件 用后 秘密 党内文件 注意保 妥善保 外传 外泄 外借 印 扩散 转发 转载 传播 泄露 抄录 拍照 宣传 仅供"
    " 公开 上网 不登报 阅 会后 学习后 清退 销毁 供校内 供本单位 只供 专供 下传 密码电报 机要件"
    " 传达 阅读范围 发放范围 印发范围 扩大阅读 仅限 只限 此件 本件 传阅 阅知 知悉 知晓 掌握 涉密 封后"
    " 请勿 切勿 参阅 上传 层层转发 层层下发 复制 摘抄 翻拍 截图 截屏 不对外 不得对外 收回 退回 退还 交回 敏感".split()
)


def check_internal_material(bulletin: Bulletin) -> Iterator[Finding]:
    """An error for each such mark."""
    for writing in bulletin.writings:
        spans = chain(_marks(writing.text), _marks_taken_apart(writing.text))
        for start, end in islice(spans, MOST_PER_PIECE):
            yield secrecy_finding("internal-material", writing, start, end)
        if "工作秘密" in writing.text:
            for found in islice(_WORK_SECRET.finditer(writing.text), MOST_PER_PIECE):
                if _is_statement(writing.text, found):
                    yield secrecy_finding("internal-material", writing, *found.span())


def _marks_taken_apart(text: str) -> Iterator[tuple[int, int]]:
    """内 部 资 料, 内部 资料，注意 保存: the marks in the lines that have blanks in them, read without those."""
    for start, end in lines_at(text, (found.start() for found in _APART.finditer(text))):
        if next(_marks(text[start:end]), None):
            continue
        blanks = {at for found in _BLANKS.finditer(text, start, end) for at in range(*found.span())}
        kept = [at for at in range(start, end) if at not in blanks]
        for first, last in _marks("".join(text[at] for at in kept)):
            yield kept[first], kept[last - 1] + 1


def _marks(text: str) -> Iterator[tuple[int, int]]:
    """The slices of the marks, and of what the text says of itself beside them."""
    seen: list[tuple[int, int]] = []
    lines = lines_with(_HINTS, text)
    for pattern in (_MARK, _OF_THIS):
        for found in found_in(lines, pattern, text):
            words = found.group()
            start, end = found.end() - len(words.lstrip(" *_~`#|>\n")), found.end()
            sentence = sentence_around(text, start, end)
            if _NAMED_BEHIND.match(text, end) or _is_spoken_of(text, start, words):
                continue
            is_borne = _BORNE_BY.match(text, end) is not None and not _THIS_ONE.search(sentence)
            if not is_borne and _is_no_secret(words, sentence):
                continue
            is_topic = is_borne or (pattern is _OF_THIS and is_about_secrecy(sentence))
            at = bisect_left(seen, (start, end))
            is_told = pattern is _OF_THIS and any(a < end and start < b for a, b in seen[max(0, at - 1) : at + 1])
            if not is_topic and not is_told:
                yield start, end
            if pattern is _MARK:
                seen.append((start, end))


def _is_spoken_of(text: str, start: int, words: str) -> bool:
    """标有“内部”“征求意见稿”的: a word in quotes in the middle of a sentence is spoken of, and marks nothing."""
    return _QUOTED_WORD.match(words) is not None and text[start - 1 : start] not in ("", "\n")


def _is_no_secret(words: str, sentence: str) -> bool:
    """Whether it is things that are taken back, a code that lets somebody in, or a work that is its author's."""
    if "销毁" in words and _COLLECTED.search(sentence):
        return True
    if any(sign in words for sign in ("内部", "密", "销毁")) or _THIS_ONE.search(sentence):
        return False
    if any(word in words for word in _TAKEN_BACK) and _NO_PAPER.search(sentence):
        return True
    if "外传" in words and _CODE.search(sentence):
        return True
    return any(word in words for word in _PRINTED) and _OF_AN_AUTHOR.search(sentence) is not None


def _is_statement(text: str, found: re.Match[str]) -> bool:
    """Whether it is said of something, without if or must, and not already of this text itself."""
    sentence = sentence_around(text, found.start(), found.end())
    clause = _CLAUSE_END.split(text[max(0, found.start() - _LONGEST_CLAUSE) : found.start()])[-1]
    is_said = not _IF.search(clause) and not _IF.search(found["whose"] or "")
    if found["kept"] is not None and not _SPOKEN_OF.search(clause):
        return False
    return is_said and not _OF_THIS.search(sentence)
