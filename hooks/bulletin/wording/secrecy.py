"""Sentences on what must not be online: 涉密不上网."""

from __future__ import annotations

from collections.abc import Mapping

from bulletin.wording.sentence import Wording

_SECRETS_LAW = "《中华人民共和国保守国家秘密法》（涉密信息不得在公共信息网络发布，发布信息应当先作保密审查）"
_NO_SWITCH = "这一条不能关闭。"

SENTENCES: Mapping[str, Wording] = {
    "classification-mark": Wording(
        "这里有密级标志{where}：{given}",
        "请立即停止流转，报本单位保密工作机构。确属涉密的，整份删去；不涉密的，请定密机关办理变更后再发布。"
        + _NO_SWITCH,
        _SECRETS_LAW,
    ),
    "internal-material": Wording(
        "这里写着只供内部使用或者限定范围{where}：{given}",
        "请先核实能不能公开。不能公开的，整份删去；可以公开的，请发文机关确认后删去这几个字。" + _NO_SWITCH,
        "《中华人民共和国保守国家秘密法》（机关、单位对工作秘密应当加强管理）",
    ),
    "not-yet-open": Wording(
        "这里写了还没有公布的成绩、试题、答案或者名单{where}：{given}",
        "请等公布以后再发，或者删去还不能公开的内容。" + _NO_SWITCH,
        "《中华人民共和国保守国家秘密法》（机关、单位对工作秘密应当加强管理）",
    ),
    "work-secret": Wording(
        "这里像是不能提前公开的工作情况（{kind}）{where}：{given}",
        "请先核实能不能公开。不能公开的，删去这一段，用内部渠道单独告知有关人员。" + _NO_SWITCH,
        "《中华人民共和国保守国家秘密法》（机关、单位对工作秘密应当加强管理）",
    ),
    "copy-number": Wording(
        "这里有份号{where}：{given}",
        "只有涉密公文才标份号。请核对原件的密级；确认不涉密的，删去份号。" + _NO_SWITCH,
        "《党政机关公文处理工作条例》第九条（涉密公文应当标注份号）",
    ),
    "upper-document-unconfirmed": Wording(
        "这里写了上级文件的文号{where}，没有核实过它已经公开：{given}",
        "已经公开的，请登记在 docs/_register/documents.yml；没有公开的，删去文号和标题。登记的写法：\n"
        "- doc_no: {right}\n  title: 文件标题\n  source: 在哪里公开",
        _SECRETS_LAW,
    ),
    "attachment-not-inspected": Wording(
        "这种格式的附件无法检查里面有没有涉密内容和个人信息。",
        "请另存为 .docx、.xlsx、.pptx 或 PDF 后再放进来；压缩包请解开，逐个放进来。",
    ),
    "attachment-broken": Wording(
        "这个附件打不开，无法检查里面的内容：文件损坏，或者格式与文件名不符。",
        "请用 Word 或者 WPS 打开原件，另存一份再放进来。",
    ),
    "attachment-encrypted": Wording(
        "这个附件设了密码，或者是旧格式改了扩展名，无法检查里面的内容。",
        "请去掉密码，另存为 .docx 或 PDF 后再放进来。",
    ),
    "attachment-too-large": Wording(
        "这个附件太大，或者解开以后大得不合理，没有检查。",
        "请压缩里面的图片，或者拆成几个文件；来历不明的文件请不要使用。",
    ),
    "attachment-traces": Wording(
        "附件里留有{part}，读者下载后能看到：{given}",
        "请在 Word 里接受或者拒绝全部修订，删去批注和隐藏文字（“文件—信息—检查文档”），再另存。",
        _SECRETS_LAW,
    ),
    "attachment-is-scan": Wording(
        "这份 PDF 里没有文字（可能是扫描件），内容只能由人来检查。",
        "请对照原件，逐页检查有没有密级标志和个人信息。",
    ),
    "picture-location": Wording(
        "图片里记着拍摄地点（GPS 坐标）。",
        "请去掉位置信息再使用：在图片的“属性—详细信息”里选“删除属性和个人信息”，或者截图另存。",
        "《中华人民共和国个人信息保护法》（行踪轨迹属于敏感个人信息）",
    ),
}
