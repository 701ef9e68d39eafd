"""Signatures of SSH keys: a forged approval shows. With the real ssh-keygen."""

import shutil
import subprocess
from base64 import b64encode
from dataclasses import replace
from pathlib import Path

import pytest

from pipeline.formats.ledger import index_line, line, read
from pipeline.model.signoff import SignOff
from pipeline.project import signatures
from pipeline.project.signatures import Verdict
from tests.folders import Folder
from tests.test_signing import INDEX, LEDGER, complete, sign

needs_ssh = pytest.mark.skipif(not shutil.which("ssh-keygen"), reason="OpenSSH is not installed")

ALLOWED = "locales/allowed_signers"
ADA, BEN, CAS = "Ada Example", "Ben Example", "Dr Cas Example"


def new_key(folder: Path, name: str) -> Path:
    path = folder / name
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", name, "-f", str(path)], check=True)
    return path


def allow(folder: Folder, *lines: tuple[str, str, Path]) -> None:
    """Say whose key is whose: a name, what it may sign for, and the key."""
    text = "".join(f'"{name}" {rights} {Path(f"{key}.pub").read_text()}' for name, rights, key in lines)
    folder.write(ALLOWED, text)


EVERYTHING = 'namespaces="signoff-*@pipeline"'


@pytest.fixture
def keys(tmp_path: Path) -> dict[str, Path]:
    folder = tmp_path / "keys of people"
    folder.mkdir()
    return {name: new_key(folder, name.lower()[:3].strip() + str(index)) for index, name in enumerate((ADA, BEN, CAS))}


@pytest.fixture
def trusting(translated: Folder, keys: dict[str, Path]) -> Folder:
    """The small project, which asks for signatures, and knows three keys."""
    config = translated.read("pipeline.toml")
    translated.write("pipeline.toml", f'{config}\n[signoff]\nsignatures = "required"\n')
    allow(translated, *((name, EVERYTHING, key) for name, key in keys.items()))
    return translated


def records(folder: Folder) -> tuple[SignOff, ...]:
    return read(folder.read(LEDGER).encode(), LEDGER, "fr").records


def rewrite(folder: Folder, *changed: SignOff) -> None:
    """Write a ledger as a forger would: every digest right, and every record in the list."""
    sealed = [record.sealed() for record in changed]
    folder.write(LEDGER, b"".join(line(record) for record in sealed))
    folder.write(INDEX, b"".join(index_line("fr", record.id) for record in sealed))


@needs_ssh
def test_leaflets_signed_with_keys_are_complete(trusting: Folder, keys: dict[str, Path]) -> None:
    for role, name in (("translator", ADA), ("reviser", BEN)):
        sign(trusting, role, name, "--ssh-key", str(keys[name]))
    trusting.write("pipeline.toml", trusting.read("pipeline.toml") + "critical = []\n")
    assert complete(trusting)
    assert "SG0" not in trusting.ok("check").out


@needs_ssh
def test_a_public_key_whose_private_one_lies_beside_it_and_gits_own_key_do_as_well(
    trusting: Folder, keys: dict[str, Path]
) -> None:
    sign(trusting, "translator", ADA, "--ssh-key", f"{keys[ADA]}.pub")
    for words in (["init", "-q"], ["config", "gpg.format", "ssh"], ["config", "user.signingkey", str(keys[BEN])]):
        subprocess.run(["git", *words], cwd=trusting.root, check=True)
    sign(trusting, "reviser", BEN)
    assert all(record.signature for record in records(trusting))
    assert "SG0" not in trusting.ok("check").out


def test_where_signatures_are_asked_for_none_is_written_without(translated: Folder) -> None:
    translated.write("pipeline.toml", translated.read("pipeline.toml") + '\n[signoff]\nsignatures = "required"\n')
    ran = translated.run("sign", "fr", "hands", "--role", "translator", "--name", ADA)
    assert ran.status == 2
    assert "--ssh-key" in ran.err
    assert not translated.path(LEDGER).exists()


@needs_ssh
def test_a_record_without_a_signature_does_not_count_where_they_are_asked_for(trusting: Folder) -> None:
    config = trusting.read("pipeline.toml")
    trusting.write("pipeline.toml", config.replace('"required"', '"optional"'))
    sign(trusting, "translator", ADA)
    trusting.write("pipeline.toml", config)
    said = trusting.ok("check").out
    assert "SG012 warning" in said
    assert "does not count" in said
    assert "7 of 7 texts waiting" in trusting.ok("review", "fr", "hands", "--role", "translator").out


@needs_ssh
@pytest.mark.parametrize("what", ["name", "digests", "role", "on", "signature of another record"])
def test_an_approval_that_was_made_up_is_found(trusting: Folder, keys: dict[str, Path], what: str) -> None:
    sign(trusting, "translator", ADA, "--ssh-key", str(keys[ADA]))
    sign(trusting, "reviser", BEN, "--ssh-key", str(keys[BEN]))
    first, second = records(trusting)
    match what:
        case "name":
            forged = replace(second, name=CAS)
        case "digests":
            forged = replace(second, digests=second.digests[1:])
        case "role":
            forged = replace(second, role="clinical")
        case "on":
            forged = replace(second, on="2020-01-31")
        case _:
            forged = replace(second, signature=first.signature)
    rewrite(trusting, first, forged)
    said = trusting.run("check")
    assert said.status == 1
    assert f"{LEDGER}:2:1: SG009 error" in said.out
    assert not complete(trusting)


@needs_ssh
def test_a_forged_line_can_be_taken_out_and_a_genuine_one_cannot(trusting: Folder, keys: dict[str, Path]) -> None:
    sign(trusting, "translator", ADA, "--ssh-key", str(keys[ADA]))
    sign(trusting, "reviser", BEN, "--ssh-key", str(keys[BEN]))
    first, second = records(trusting)
    git = ["git", "-c", "user.name=T", "-c", "user.email=t@example.org"]
    rewrite(trusting, first, replace(second, name=CAS))
    for words in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "forged"]):
        subprocess.run([*git, *words], cwd=trusting.root, check=True)
    rewrite(trusting, first)
    assert "SG008" not in trusting.run("check").out
    rewrite(trusting)
    assert "SG008 error: a sign-off is gone" in trusting.run("check").out


@needs_ssh
def test_good_signatures_are_looked_at_once_and_again_when_other_signers_are_allowed(
    trusting: Folder, keys: dict[str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    sign(trusting, "translator", ADA, "--ssh-key", str(keys[ADA]))
    sign(trusting, "reviser", BEN, "--ssh-key", str(keys[BEN]))
    subprocess.run(["git", "init", "-q"], cwd=trusting.root, check=True)
    trusting.write(".gitignore", "output/\n")
    trusting.ok("check")
    asked: list[str] = []
    ask = signatures._Asker.__call__

    def counted(self: signatures._Asker, record: SignOff) -> Verdict:
        asked.append(record.name)
        return ask(self, record)

    monkeypatch.setattr(signatures._Asker, "__call__", counted)
    assert "SG0" not in trusting.ok("check").out
    assert not asked
    allow(trusting, (ADA, EVERYTHING, keys[ADA]))
    assert f"the sign-off of {BEN} as reviser does not count" in trusting.ok("check").out
    assert sorted(asked) == [ADA, BEN]


@needs_ssh
@pytest.mark.parametrize("in_git", [True, False])
def test_a_memory_of_good_signatures_that_came_from_somebody_else_counts_for_nothing(
    trusting: Folder, keys: dict[str, Path], in_git: bool
) -> None:
    sign(trusting, "translator", ADA, "--ssh-key", str(keys[ADA]))
    (first,) = records(trusting)
    rewrite(trusting, forged := replace(first, name=CAS).sealed())
    trusted = signatures.Trust(ALLOWED, trusting.path(ALLOWED).read_bytes(), signatures.program())
    trusting.write("output/.pipeline/verified.txt", trusted.name_of(forged.id) + "\n")
    if in_git:
        subprocess.run(["git", "init", "-q"], cwd=trusting.root, check=True)
        subprocess.run(["git", "add", "-f", "."], cwd=trusting.root, check=True)
    assert "SG009" in trusting.run("check").out


@needs_ssh
def test_a_key_counts_only_for_the_name_and_the_roles_that_the_project_says(
    trusting: Folder, keys: dict[str, Path]
) -> None:
    allow(trusting, (ADA, 'namespaces="signoff-translator@pipeline"', keys[ADA]), (BEN, EVERYTHING, keys[BEN]))
    sign(trusting, "translator", ADA, "--ssh-key", str(keys[ADA]))
    assert "SG0" not in trusting.ok("check").out
    said = trusting.ok("sign", "fr", "hands", "--role", "community", "--name", ADA, "--ssh-key", str(keys[ADA]))
    assert "SG011 warning" in said.out
    assert 'namespaces="signoff-community@pipeline" ssh-ed25519 ' in said.out
    assert "SG011 warning" in trusting.ok("check").out
    trusting.ok("sign", "fr", "hands", "--role", "proof", "--name", CAS, "--ssh-key", str(keys[BEN]))
    assert f"the sign-off of {CAS} as proof does not count" in trusting.ok("check").out


@needs_ssh
def test_one_key_under_two_names_is_one_person(trusting: Folder, keys: dict[str, Path]) -> None:
    allow(trusting, (ADA, EVERYTHING, keys[ADA]), (BEN, EVERYTHING, keys[ADA]))
    sign(trusting, "translator", ADA, "--ssh-key", str(keys[ADA]))
    ran = trusting.run("sign", "fr", "hands", "--role", "reviser", "--name", BEN, "--ssh-key", str(keys[ADA]))
    assert ran.status == 1
    assert "SG017" in ran.out + ran.err
    assert len(records(trusting)) == 1


@needs_ssh
@pytest.mark.parametrize(
    "name", [ADA, "Zoë O’Brien-Müller", "Example, Ada (RN)", "王小明", '!A*?\\ "Bo" Example', "-n Example"]
)
def test_the_line_that_is_told_is_the_one_that_it_takes(trusting: Folder, keys: dict[str, Path], name: str) -> None:
    trusting.write(ALLOWED, "")
    key = str(keys[ADA])
    said = trusting.ok("sign", "fr", "hands", "--role", "translator", f"--name={name}", "--ssh-key", key).out
    trusting.write(ALLOWED, next(one for one in said.splitlines() if "ssh-ed25519" in one).partition("add: ")[2] + "\n")
    assert "SG0" not in trusting.ok("check").out
    assert not {"*", "!"} & set(trusting.read(ALLOWED).partition(" namespaces")[0])


@needs_ssh
def test_a_key_that_is_no_longer_valid_still_counts_for_what_it_signed_before(
    trusting: Folder, keys: dict[str, Path]
) -> None:
    key = str(keys[ADA])
    allow(trusting, (ADA, f'{EVERYTHING},valid-before="20260601"', keys[ADA]))
    sign(trusting, "translator", ADA, "--ssh-key", key, "--on", "2026-05-01")
    assert "SG0" not in trusting.ok("check").out
    sign(trusting, "proof", ADA, "--ssh-key", key, "--on", "2026-07-01")
    assert "SG011" in trusting.ok("check").out


@needs_ssh
def test_what_is_no_key_is_said_and_nothing_is_written(trusting: Folder, tmp_path: Path) -> None:
    (tmp_path / "note").write_text("no key")
    for key in (tmp_path / "note", tmp_path / "nowhere"):
        ran = trusting.run("sign", "fr", "hands", "--role", "translator", "--name", ADA, "--ssh-key", str(key))
        assert ran.status == 1
        assert "SG013" in ran.out + ran.err
    assert not trusting.path(LEDGER).exists()


@pytest.mark.parametrize(("asked", "severity", "status"), [("optional", "warning", 0), ("required", "error", 1)])
def test_without_ssh_keygen_a_signature_is_unseen_and_that_is_said(
    translated: Folder, monkeypatch: pytest.MonkeyPatch, asked: str, severity: str, status: int
) -> None:
    sign(translated, "translator", ADA)
    translated.path("output/.pipeline/signoffs.jsonl").unlink()
    rewrite(translated, *(replace(one, signature=b64encode(b"SSHSIG").decode()) for one in records(translated)))
    translated.write("pipeline.toml", f'{translated.read("pipeline.toml")}\n[signoff]\nsignatures = "{asked}"\n')
    translated.write(ALLOWED, "")
    monkeypatch.setattr(signatures, "program", lambda: None)
    said = translated.run("check")
    assert said.status == status
    assert f"SG013 {severity}" in said.out
    assert "ssh-keygen is not installed" in said.out


@needs_ssh
@pytest.mark.parametrize("raw", [b"", b"x", b"SSHSIG", b"SSHSIG\0\0\0\1\xff\xff\xff\xffzz", bytes(9000)])
def test_whatever_a_signature_holds_it_is_forged_or_unseen(translated: Folder, raw: bytes) -> None:
    translated.write(ALLOWED, "nonsense\n")
    sign(translated, "translator", ADA)
    (record,) = (replace(one, signature=b64encode(raw).decode()).sealed() for one in records(translated))
    trusted = signatures.Trust(ALLOWED, b"nonsense\n", signatures.program())
    expected = Verdict.FORGED if raw else Verdict.NONE
    assert signatures.verdicts([record], trusted) == {record.id: expected}
