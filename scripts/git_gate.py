"""What a commit or a push would put into git, in; the findings that keep it out, out. Prints nothing.

Git never forgets: of a push every version of a file that is new is looked at, not only the last one. What is secret,
personal or put in by others is refused in all of them; everything else only in the last, by the stage of the branch.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from bulletin.finding import Finding
from bulletin.stage import Stage, at_stage
from bulletin.withheld import NO_SWITCH
from bulletin.wording.report import finding_record
from contents import Contents, collect, findings_of
from git_reading import Repository, Tree

FOLDER = "docs"


@dataclass(frozen=True)
class Update:
    """One line that git gives to pre-receive: a branch or tag moves from `old` to `new`."""

    old: str
    new: str
    ref: str

    @property
    def is_deletion(self) -> bool:
        return not self.new.strip("0")

    @property
    def is_creation(self) -> bool:
        return not self.old.strip("0")


@dataclass(frozen=True)
class Version:
    """One content that a path had in a commit."""

    path: str
    blob: str
    commit: str
    is_link: bool


@dataclass(frozen=True)
class Verdict:
    """The findings on one version of the files: `commit` is empty for the last one, which the author has at hand."""

    findings: tuple[Finding, ...]
    commit: str = ""


def judge_staged(repository: Repository) -> list[Finding]:
    """What is wrong in the files that the next commit changes, as they are staged and not as they lie on the disk."""
    base = "HEAD" if repository.has("HEAD") else _empty_tree(repository)
    answer = repository.ask("diff-index", "--cached", "--raw", "-z", "--no-renames", base, "--", f":/{FOLDER}")
    changed = {version.path for version in _versions(answer, "")}
    tree = repository.staged(FOLDER)
    return at_stage(findings_of(_contents(repository, tree), changed), "draft") if changed else []


def stage_of(repository: Repository, ref: str) -> Stage:
    """`review` for the branch from which the site is made, the forge's HEAD; every other one holds drafts."""
    return "review" if ref == repository.ask("symbolic-ref", "HEAD").decode().strip() else "draft"


def judge_update(repository: Repository, update: Update) -> Iterator[Verdict]:
    """What is wrong in what a push brings, the last version of every file first."""
    stage = stage_of(repository, update.ref)
    commits = repository.lines("rev-list", "--reverse", update.new, "--not", "--all")
    versions = [version for commit in commits for version in _brought(repository, commit)]
    tree = repository.tree(update.new, FOLDER)
    changed = {version.path for version in versions} | _moved(repository, update, tree, stage)
    changed &= tree.blobs.keys()
    last = _contents(repository, tree)
    if changed:
        yield Verdict(tuple(at_stage(findings_of(last, changed), stage)))
    earlier = [version for version in versions if tree.blobs.get(version.path) != version.blob]
    for together in _layers(earlier):
        found = at_stage(findings_of(_overlaid(repository, tree, together), set(together)), stage)
        for path, version in together.items():
            grave = tuple(finding for finding in found if finding.place.path == path and is_grave(finding))
            if grave:
                yield Verdict(grave, version.commit)


def is_grave(finding: Finding) -> bool:
    """Whether it is an error that no branch may hold."""
    return finding.level == "error" and finding_record(finding)["group"] in NO_SWITCH


def _moved(repository: Repository, update: Update, tree: Tree, stage: Stage) -> set[str]:
    """What differs on the branch, though the commits may have come before by another one."""
    if update.is_creation:
        return set(tree.blobs) if stage == "review" else set()
    answer = repository.ask("diff-tree", "-r", "--raw", "-z", "--no-renames", update.old, update.new, "--", FOLDER)
    return {version.path for version in _versions(answer, "")}


def _brought(repository: Repository, commit: str) -> Iterable[Version]:
    """What a commit changes; a merge counts against each of its parents, for a merge too can bring new words."""
    words = ("-r", "-m", "--root", "--raw", "-z", "--no-renames", "--no-commit-id")
    return _versions(repository.ask("diff-tree", *words, commit, "--", FOLDER), commit)


def _versions(answer: bytes, commit: str) -> list[Version]:
    """`:old mode, new mode, old name, new name, status` and the path, each ended by NUL; deletions are left out."""
    parts = answer.split(b"\0")
    versions = []
    for facts, path in zip(parts[::2], parts[1::2], strict=False):
        _, mode, _, blob, status = facts.decode("ascii").split()
        if status != "D" and mode != "160000":
            name = path.decode("utf-8", "replace").removeprefix(f"{FOLDER}/")
            versions.append(Version(name, blob, commit, mode == "120000"))
    return versions


def _layers(versions: Iterable[Version]) -> list[dict[str, Version]]:
    """The versions in as few groups as can be, each path once in a group; the same content is not asked twice."""
    layers: list[dict[str, Version]] = []
    depth: dict[str, int] = {}
    for version in {(version.path, version.blob): version for version in versions}.values():
        level = depth.get(version.path, 0)
        depth[version.path] = level + 1
        if level == len(layers):
            layers.append({})
        layers[level][version.path] = version
    return layers


def _overlaid(repository: Repository, tree: Tree, together: Mapping[str, Version]) -> Contents:
    links = {path for path, version in together.items() if version.is_link}
    blobs = {**tree.blobs, **{path: version.blob for path, version in together.items()}}
    return _contents(repository, Tree(blobs, (tree.links - together.keys()) | links))


def _contents(repository: Repository, tree: Tree) -> Contents:
    wanted: list[str] = []

    def note(path: str) -> bytes:
        wanted.append(tree.blobs[path])
        return b""

    collect(tree.blobs, note, tree.links)  # which contents are asked for, so that git is called once
    read = repository.read(wanted)
    return collect(tree.blobs, lambda path: read[tree.blobs[path]], tree.links)


def _empty_tree(repository: Repository) -> str:
    return repository.ask("hash-object", "-t", "tree", "--stdin").decode().strip()
