"""Signatures of SSH keys on sign-offs; the only module that runs ssh-keygen.

A signature is made for a role, as its namespace is ``signoff-clinical@pipeline`` and the like, and verified for a name:
so the file of allowed signers says which key is whose, and who may sign in which role. It is OpenSSH's own (ALLOWED
SIGNERS in the manual of ssh-keygen)::

    "Dr Ada Example" namespaces="signoff-clinical@pipeline" ssh-ed25519 AAAA…
"""

import shutil
import subprocess
import textwrap
from base64 import b64decode
from collections.abc import Container, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from enum import Enum
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from pipeline.model.signoff import SignOff
from pipeline.project.files import disk_errors_as_findings, refused
from pipeline.project.store import Project

PROGRAM = "ssh-keygen"
PATIENCE = 20
"""Seconds that it may take to verify a signature."""
LEISURE = 300
"""Seconds that a person may take to type a passphrase, or to touch a key."""
_BEGIN, _END = "-----BEGIN SSH SIGNATURE-----", "-----END SSH SIGNATURE-----"


class Verdict(Enum):
    """What is known of a record's signature."""

    NONE = "it has no signature"
    GOOD = "the key of this person, for this role"
    UNKNOWN = "no allowed signer of this name has this key for this role"
    FORGED = "the signature is not that of these texts"
    UNSEEN = "it could not be verified"


def namespace(role: str) -> str:
    """What a key signs for."""
    return f"signoff-{role}@pipeline"


def program() -> str | None:
    """Where ssh-keygen is; None where there is none."""
    return shutil.which(PROGRAM)


# Signing


def sign(record: SignOff, key: str, root: Path) -> str:
    """The signature on `record` by `key`: the path of a key, private or public with an agent that has the private one.

    Raises PipelineError where there is none to be had; ssh-keygen itself asks for a passphrase.
    """
    run = program()
    if run is None:
        raise refused(PROGRAM, "SG013", "ssh-keygen is not installed", "install OpenSSH, or sign without a key")
    with disk_errors_as_findings(key), TemporaryDirectory(prefix="pipeline-") as folder:
        path = _key_file(key, root, Path(folder))
        payload = Path(folder, "record")
        payload.write_bytes(record.payload)
        words = [run, "-Y", "sign", "-f", str(path), "-n", namespace(record.role), str(payload)]
        try:
            done = subprocess.run(words, capture_output=True, check=False, timeout=LEISURE)
        except subprocess.TimeoutExpired:
            raise refused(key, "SG013", "the key was not unlocked in time", "run the command again") from None
        armoured = Path(folder, "record.sig")
        if done.returncode or not armoured.is_file():
            said = done.stderr.decode(errors="replace").strip().rpartition("\n")[2]
            raise refused(key, "SG013", f"ssh-keygen could not sign with this key: {said}", "see whether it is a key")
        return "".join(one for one in armoured.read_text("ascii").split("\n") if one and not one.startswith("-----"))


def _key_file(key: str, root: Path, folder: Path) -> Path:
    """The file of a key; git's settings may hold the public key itself."""
    literal = key.removeprefix("key::")
    if literal != key or key.startswith(("ssh-", "ecdsa-", "sk-")):
        path = folder / "key.pub"
        path.write_text(literal + "\n", "utf-8")
        return path
    path = (root / Path(key).expanduser()).resolve()
    if not path.is_file():
        raise refused(key, "SG013", "there is no such key", "name the file of an SSH key")
    return path


def allowed_line(record: SignOff) -> str:
    """The line of allowed signers that would allow the signature on `record`.

    Names are patterns there, parted by commas: what means something in them stands as ``?``, any one character.
    """
    key = b64decode(record.key)
    kind = key[4 : 4 + int.from_bytes(key[:4])].decode("ascii", "replace")
    name = record.name.translate(dict.fromkeys(map(ord, '*!,"\\'), "?"))
    return f'"{name}" namespaces="{namespace(record.role)}" {kind} {record.key}'


# Verifying


@dataclass(frozen=True, slots=True)
class Trust:
    """Who is trusted to sign."""

    path: str
    """The file of allowed signers."""
    content: bytes | None
    """None where there is no such file."""
    program: str | None

    @property
    def lacks(self) -> str:
        """What is not there that it takes to verify a signature; empty where all is there."""
        if self.program is None:
            return "ssh-keygen is not installed"
        return "" if self.content is not None else f"there is no file {self.path}"

    def name_of(self, record: str) -> str:
        """What a record's good signature is remembered by: it is so under these allowed signers."""
        return sha256(f"{record} ".encode() + (self.content or b"")).hexdigest()


def trust(project: Project) -> Trust:
    """Whom this project trusts."""
    path = project.config.signoff.allowed_signers or f"{project.config.locales}/allowed_signers"
    return Trust(path, project.read(path), program())


def verdicts(records: Sequence[SignOff], trusted: Trust, good: Container[str] = ()) -> Mapping[str, Verdict]:
    """What is known of each record's signature, by its id.

    Those that `trusted` calls by a name in `good` were found to be so before, and are not looked at again: a process
    for each takes its time.
    """
    found = {record.id: Verdict.UNSEEN if record.signature else Verdict.NONE for record in records}
    signed = {record.id: record for record in records if record.signature}
    if not signed or trusted.lacks or trusted.content is None or trusted.program is None:
        return found
    found.update((one, Verdict.GOOD) for one in signed if trusted.name_of(one) in good)
    asked = [record for record in signed.values() if found[record.id] is not Verdict.GOOD]
    if asked:
        with disk_errors_as_findings(trusted.path), TemporaryDirectory(prefix="pipeline-") as folder:
            allowed = Path(folder, "allowed")
            allowed.write_bytes(trusted.content)
            ask = _Asker(trusted.program, Path(folder), allowed, b"valid-" in trusted.content)
            with ThreadPoolExecutor() as pool:
                found.update(zip((record.id for record in asked), pool.map(ask, asked), strict=True))
    return found


@dataclass(frozen=True, slots=True)
class _Asker:
    """Asks ssh-keygen for its verdict on one signature."""

    program: str
    folder: Path
    allowed: Path
    dated: bool
    """Whether some keys are allowed only for a time."""

    def __call__(self, record: SignOff) -> Verdict:
        armoured = self.folder / record.id
        lines = [_BEGIN, *textwrap.wrap(record.signature, 70), _END, ""]
        armoured.write_text("\n".join(lines), "ascii", newline="\n")
        asked = ["-n", namespace(record.role), "-s", str(armoured)]
        when = ["-O", f"verify-time={record.on.replace('-', '')}1200"] if self.dated else []
        who = ["-f", str(self.allowed), "-I", record.name]
        good = self._ask(["verify", *who, *asked, *when], record)
        if good is not False:
            return Verdict.GOOD if good else Verdict.UNSEEN
        genuine = self._ask(["check-novalidate", *asked], record)
        return Verdict.UNKNOWN if genuine else Verdict.FORGED if genuine is False else Verdict.UNSEEN

    def _ask(self, words: list[str], record: SignOff) -> bool | None:
        """Whether ssh-keygen agrees; None where it gives no answer."""
        try:
            done = subprocess.run(
                [self.program, "-Y", *words], input=record.payload, capture_output=True, check=False, timeout=PATIENCE
            )
        except (OSError, subprocess.TimeoutExpired):
            return None
        return done.returncode == 0
