"""Words of time that are no dates: at once, soon, and the compounds of 前 and 后 that name no event."""

IMMEDIATE = """
第一时间 立即 立刻 马上 即刻 立行立改 立查立改 即知即改 即查即改 即知即办 立改立行 边查边改 即整即改 当即 随即 从速从快 立马 火速 即时 接报即报 有情况即报
""".split()

IMMEDIATE_WITH_DELIVERY = ["随时"]
"""At once only before a verb of delivery: 随时上报 binds, 随时待命 does not."""

PROMPT = "及时 尽快 尽早 从速 抓紧 抓紧时间 早日 即早 按时及时".split()
"""Soon, and a timing only where something is to be delivered (GUIDE, “Timing”)."""

PROMPT_DELIVERY = """
报 报送 上报 汇报 通报 反馈 报告 报请 请示 请示报告 呈报 呈送 送 送交 送达 报备 报批 备案 提交 递交 上交 移交 转交 寄 寄送 发送 补报 回复 答复 告知 函告 抄报 交 交回 上缴 报至 送至 通知 上传
""".split()

NOT_RELATIVE = """
今后 往后 先后 前后 落后 背后 幕后 最后 然后 此后 后勤 后续 后期 后果 后盾 后台 后备 后顾之忧 后顾 后来 后进 后者 后半 后方 后人 前因后果 后代 后劲 随后 后遗症 后勤保障 事后 其后 后勤处 后勤保障处 善后
靠前 目前 当前 眼前 面前 跟前 提前 超前 空前 先前 前期 前往 前沿 前列 前来 前述 前款 前提是 前提下 前提条件 为前提 前景 前瞻 前置 前身 前端 前进 前线 前夕 前言 前辈 前沿性 前所未有 前移 前程 前年 前任 前半 史无前例 向前 冲锋在前 前赴后继 以前年度 以前月份 以前的 此前 事前 前不久 前项 前条
课后服务 会后商 前后衔接 前后任
""".split()

EVENT_WORDS = "会前 会后 会中 课前 课后 赛前 赛后 训前 训后 节前 节后 岗前 行前 行后 考前 考后 会议前 会议后".split()
"""An event and 前 or 后 in one word: never a party and never a compound."""
