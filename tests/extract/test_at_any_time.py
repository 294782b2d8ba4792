"""随时 is at once where something is told or handed in by it; what goes on, may be done or stands ready is none."""

import pytest
from small_notice import extract


def kinds(body: str) -> list[str | None]:
    return [o.timing.kind if o.timing else None for o in extract(body)]


@pytest.mark.parametrize(
    "body",
    [
        "发现问题的，各学院须随时上报。",
        "各学院要随时向党委办公室汇报进展。",
        "各学院要随时将情况报告学校。",
        "各学院须随时更新并上报台账。",
        "老同志病危的，各学院要随时电话告知工会。",
        "出现漏水的，联系人应随时拨打抢修热线报修。",
        "各学院须随时报送人员变动情况。",
        "请各学院随时反馈工作进展。",
        "遇有重要情况，请各学院随时向统战部反映。",
    ],
)
def test_what_is_told_at_any_time_is_told_at_once(body: str) -> None:
    assert kinds(body) == ["immediate"]


@pytest.mark.parametrize(
    "body",
    [
        "各学院须随时关注天气变化。",
        "各学院要保持随时联系。",
        "各学院应随时接受检查。",
        "各学院要随时接受检查和汇报工作。",
        "请各学院随时关注通知并按时报送材料。",
        "各学院应随时做好上报准备。",
        "各学院要做好随时上报的准备。",
        "各学院须随时能够报送数据。",
        "各学院要确保随时可报送数据。",
        "各学院要落实随时报告制度。",
        "各学院要随时更新台账。",
        "各学院要随时与家长沟通，了解情况。",
    ],
)
def test_what_goes_on_or_stands_ready_has_no_time(body: str) -> None:
    assert kinds(body) == [None]


@pytest.mark.parametrize(
    "body",
    [
        "有问题随时可以上报。",
        "各学院可随时联系我们。",
        "请随时反馈意见。",
        "请各位老师随时提出宝贵建议。",
        "系统全天开放，学生随时提交申请。",
        "学校将随时通报情况。",
    ],
)
def test_what_may_be_done_binds_nobody(body: str) -> None:
    assert kinds(body) == []
