"""The characters and words that offices use and shops do not, told apart from the words of shops they stand in."""

from __future__ import annotations

from bulletin.late_pattern import late

# Of the characters that offices use, not where they stand in a word of shops: 驾校, 医院, 会员, 男科, 供应, 可以.
_OFFICE = late(
    "党|(?<![驾名])校|(?<![医影剧到])院(?!线)|(?<![好到相])处(?![女方理])|委(?!托)|(?<!重)组(?!装)|(?<![会店雇演])员"
    "|(?<![全内总局])部(?!位)|(?<![集拼])团(?![购队])|(?<![浴卧作])室|(?<![约饭牌])局|(?<![餐舞客歌])厅|(?<![男妇骨眼牙])科(?![技目])"
    "|(?<![联关])系(?![统列])|(?<![升高顶四六满])级|各(?![类种大])|(?<!供)应(?!急|有尽)|(?<!无)须|(?<![需只想])要(?![账的])|(?<!申)请(?!一)"
    "|(?<![低高])于|将|及(?!时)|其|按(?![摩条天键])|(?<![可足])以"
    "|处里|科里|通知|工作(?!室)|学习|培训|报送|会议|学生(?![证价用妹兼])|教师|教学|材料|检查|管理|单位|活动|(?<![网首刷代听])课|研究|项目|方案|师生|毕业证书|学位证书"
    "|食堂|宿舍|公寓|图书馆|体育馆|后勤|教职工|同志|志愿者|讲座|比赛|报销|附件|附表|登记|义诊|助学|实验|公告|公示|招标|中标|限价|询价|比选|采购(?!价|直|源)|统一|自愿|让我们|举行|开展|干部|家属区|物业|负责|训练|保管|实行|使用|改为|仪式|政策|利息|补贴|补助|持有|专人|双方|自费|自理|自付|折现|凭证件|公积金贷款|每[套次份人度生小]|军训|校园卡|工会卡|职工卡|一卡通|数字人民币|享受|药品(?!批发|代购)|处方|献血|场馆|球场|教育超市|帮扶|拍卖|招租|竞买|保证金|消费者权益|改造内容|化粪池|的原理|促销工具|营销"
)


def office_words(text: str, start: int, end: int) -> set[str]:
    """Those of [start, end) of a text, each once; empty where a shop could have written it."""
    return set(_OFFICE.findall(text, start, end))
