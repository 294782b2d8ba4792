"""What a draft still has in it when it should not: a writing assistant's own words, and places to be filled in."""

import pytest
from bulletin.checks.template_left import check_template_left
from bulletin.checks.text.assistant_words import check_assistant_words
from bulletin.finding import Finding
from bulletin.index import build_index
from bulletin.read.document import read_document
from bulletin.register import Register

HEAD = "---\ntitle: 关于报送材料的通知\nissuer: 中共云溪师范大学委员会\ndate: 2026-10-12\n---\n\n前文如此。\n\n"


def found(words: str, head: str = HEAD) -> list[Finding]:
    document = read_document(f"{head}{words}\n\n后文如此。\n".encode(), "notices/2026/a.md")
    bulletin = build_index([document], {}, Register())
    return [*check_assistant_words(bulletin), *check_template_left(bulletin)]


@pytest.mark.parametrize(
    "words",
    [
        "好的，以下是为您生成的一份通知：",
        "作为一个人工智能语言模型，我无法提供具体的联系人信息，请根据实际情况补充。",
        "以上内容仅供参考，希望以上内容对您有所帮助！",
        "如需进一步修改，请告诉我。",
        "以下是根据您的要求起草的通知范文：",
        "我是由某某公司开发的AI助手，不能查询实时信息。",
        "抱歉，我无法访问该链接。",
        "根据您提供的信息，整理如下：",
        "当然可以！以下是修改后的版本：",
        "这是为你润色后的稿件。",
        "您可以根据实际情况进行修改。",
        "（本文由AI辅助生成，仅供参考）",
        "据公报【12†source】，全年完成任务。",
        "见 https://www.example.edu.cn/a?utm_source=chatgpt.com",
        "Sure, here is the revised notice:",
        "需要我帮您再精简一些吗？",
        "已按您的要求将通知改写为正式公文。",
        "截至我的知识更新时间，该办法仍然有效。",
        "如果还需要调整语气或篇幅，随时告诉我！",
        "希望这份通知能对您有所帮助。",
        "内容由豆包AI生成",
    ],
)
def test_what_an_assistant_says_is_found(words: str) -> None:
    assert {finding.code for finding in found(words)} == {"assistant-words"}


@pytest.mark.parametrize(
    "words",
    [
        "各党总支应于X月X日前报送名单。",
        "请于6月XX日前完成。",
        "兹定于2026年×月×日召开会议。",
        "由[单位名称]汇总上报。",
        "[在此处插入具体时间]前报送。",
        "联系人：XXX，电话：XXXXXXXX。",
        "会议于20XX年召开。",
        "（此处补充具体要求）",
        "各单位要按照【插入文件名称】要求执行。",
        "各支部于X月底前完成换届。",
        "请联系{联系人}。",
        "有关经费（待补充）。",
        "Lorem ipsum dolor sit amet.",
        "TODO：补充第三条。",
        "请于${deadline}前报{{dept_name}}。",
        "联系人：某某某，电话：60215。",
    ],
)
def test_what_is_still_to_be_filled_in_is_found(words: str) -> None:
    assert {finding.code for finding in found(words)} == {"template-left"}


@pytest.mark.parametrize(
    "words",
    [
        "各单位要规范使用人工智能工具，不得把涉密内容输入大模型。",
        "严禁提交由AI生成的论文，一经发现按学术不端处理。",
        "如有问题，请联系我办。",
        "有意见请告诉我们。",
        "如遇特殊情况，请及时告知我处，以便安排。",
        "作为一名人工智能专业的学生党员，他没有退缩。",
        "作为人工智能学院党支部书记，李老师可以代表支部发言。",
        "您可根据实际情况调整出行时间。",
        "以下是各单位报送情况。",
        "下面是为新生准备的入学须知。",
        "为您准备的资料已放在前台。",
        "根据您提供的账号，财务处将按时发放补助。",
        "现将为你准备的新生手册发给你。",
        "收到，请于3月5日前回复。",
        "好的做法要及时总结，我校将予以推广。",
        "当然，我们也要看到不足。",
        "希望这些措施能帮助到困难同学。",
        "本次培训内容由人工智能学院组织。",
        "图片由宣传部提供，文字由党办整理。",
        "请在邮件中说明“作为一个人工智能助手，我无法回答”这类答复不能写进材料。",
        "你可以按照实际需要选择参加。",
        "如对你有帮助，请转告其他同学。",
        "如果你需要帮助，请告诉我。——这是值班党员李同志常说的话。",
        "各学院可根据实际情况进行调整。",
        "我是人工智能学院的一名辅导员。",
        "AI，我们怎样用好它？",
        "需要我校配合的事项，请提前告知。",
        "落款日期格式为“20XX年X月X日”。",
        "邮件主题注明：XX学院+姓名。",
        "文件命名为“××党支部报名表”。",
        "填表日期：××××年×月×日",
        "【时间】3月5日下午。",
        "[时间] 3月5日下午",
        "（请填写真实姓名）",
        "地点待定，另行通知。",
        "主题党日（请注明参加人数）",
        "公示名单：张×、李××。",
        "[单位名称](units.md)",
        "身份证号已隐去（4401**********1234）。",
        "会期X天。",
        "表格中时间填写方式如20XX年X月。",
        "（待定）",
        "参加人员：某某同志曾任职务须如实填写。",
        # A form for the reader stands in an annex, and in a table.
        "附件1\n\n登记表\n\n入党时间：X月X日　联系人：XXX",
        "| 入党时间 | 20XX年X月X日 |\n|---|---|\n| 姓名 | 张XX |",
    ],
)
def test_what_an_office_writes_is_let_be(words: str) -> None:
    assert found(words) == []


def test_a_line_is_told_of_once() -> None:
    [finding] = found("好的，以下是为您生成的一份通知，如需修改，请告诉我。")
    assert finding.params["given"].startswith("好的，")
    assert finding.place.line == 9


@pytest.mark.parametrize(
    ("title", "is_open"),
    [
        ("关于XX的通知", True),
        ("关于做好××学院换届工作的通知", True),
        ("关于拟接收周××等4名同志为预备党员的公示", False),
        ("关于表彰张××同志的决定", False),
    ],
)
def test_a_title_is_filled_in(title: str, is_open: bool) -> None:
    assert bool(found("正文。", HEAD.replace("关于报送材料的通知", title))) is is_open
