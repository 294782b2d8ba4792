"""The table of commands: name, module in this folder, one Chinese line of help, and what must be installed.

To add a command, add a line here and write its module with two functions:
`configure(parser: argparse.ArgumentParser) -> None` and `run(options: argparse.Namespace) -> int`
(0 clean, 1 findings, 2 could not run). The module is imported only inside the project's own environment.
"""

from dataclasses import dataclass

RUN = ("run",)
RUN_AND_TEST = ("run", "test")


@dataclass(frozen=True)
class Command:
    """One command: the module that does it, its line of help, and the lock files it needs."""

    module: str
    help: str
    requirements: tuple[str, ...] = RUN


COMMANDS: dict[str, Command] = {
    "serve": Command("serve", "在本机预览简报，改稿后页面自动刷新"),
    "build": Command("build", "生成整个网站，有错即停"),
    "new": Command("new", "新建一份通知或者先进典型，自动排下一个发文字号"),
    "check": Command("check", "检查通知和先进典型，一次说出全部问题"),
    "review": Command("review", "登记初审、复审、终审，终审时记下正文的校验值"),
    "confirm": Command("confirm", "列出一份通知里待核的任务，核对无误的写上序号确认"),
    "import": Command("import_document", "把 Word、网页、文本文件变成草稿，确认以后放进简报"),
    "hooks": Command("git_hooks", "装上 git 的检查：提交以前查，推送到服务器时再查"),
    "editor": Command("editor", "在浏览器里填表写稿，只在本机，不需要互联网"),
    "addresses": Command("addresses", "登记公开过的网址和日历，列出打不开的旧网址"),
    "publish": Command("publish", "检查、生成并发布到服务器，出错就留着原来的网站"),
    "rollback": Command("rollback", "退回上一次发布"),
    "verify-site": Command("verify_site", "核对网站和发布时是否一样"),
    "bundle": Command("bundle", "把项目和软件包打成一个文件，给没有网络的电脑用"),
    "extract": Command("extract", "从通知正文中提取任务"),
    "digest": Command("digest", "编印简报、公文、文件汇编，生成 PDF"),
    "verify": Command("verify", "按纸上的核验码，查印的是哪份文件的哪个版本，现在还作不作数"),
    "schema": Command("schema", "登记项改动以后，更新 .vscode 里的说明和片段（开发人员用）"),
    "bench": Command("bench", "测速度，与同类软件轮流比较（开发人员用）", RUN_AND_TEST),
    "test": Command("test", "运行全部检查和测试（开发人员用）", RUN_AND_TEST),
    "lint": Command("lint", "只检查代码的写法和类型（开发人员用）", RUN_AND_TEST),
}
