"""A declaration is made: looked at against what is known, and written into the project's vocabulary."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from attrs import field, frozen

from contracheck.files.locks import Patience, locked
from contracheck.files.paths import leads_out
from contracheck.model import Arity, Claim, Loaded, Predicate
from contracheck.names.declaration import FIELDS, Declaration, Declared
from contracheck.names.edited_file import put_back, text_of
from contracheck.names.synonym_editor import with_synonym
from contracheck.names.vocabulary_editor import faults_of, with_declaration
from contracheck.names.yaml_outline import EditError
from contracheck.values.nearest import nearest
from contracheck.values.text.name_key import name_key


class DeclarationError(ValueError):
    """Why nothing was written."""


@frozen(eq=False)
class Declarer:
    """Writes into the vocabulary that was read, or into a new one beside the claim files of `path`.

    `known` is the vocabulary by the key of every name and synonym; `used` the predicates in use, by name.
    """

    loaded: Loaded
    known: Mapping[str, Predicate]
    used: Mapping[str, Predicate]
    path: str
    patience: Patience = field(factory=Patience)

    def declaration(self, name: str, given: Sequence[tuple[str, Declared]]) -> Declaration:
        """The declaration of a predicate with the fields that were given; its datatype, where none was, is that of its
        values. Raises `DeclarationError` for what is declared already, and for what nobody speaks of."""
        key = name_key(name)
        if key in self.known:
            raise DeclarationError(already(name, self.known[key]))
        inferred = next((one for one in self.used.values() if name_key(one.name) == key), None)
        fields = dict(given)
        if "datatype" not in fields:
            if inferred is None:
                raise DeclarationError(self._nobody(name))
            fields["datatype"] = str(inferred.datatype)
        if inferred is not None and inferred.values == Arity.UNKNOWN:
            fields.setdefault("values", str(Arity.UNKNOWN))
        declared = Declaration(inferred.name if inferred else name, _in_order(fields))
        self._look_at(declared)
        return declared

    def synonym(self, name: str, word: str) -> Declaration:
        """The declaration by which `word` is another word for the predicate `name`: the word is put to what the project
        declares, and to what is shipped, which is taken over whole; what nothing declares is declared as its values
        are. Raises `DeclarationError`."""
        known, other = self.known.get(name_key(name)), self.known.get(name_key(word))
        if other is not None and (known is None or other.name != known.name):
            raise DeclarationError(already(word, other))
        if other is not None:
            raise DeclarationError(f"“{word}” is a word for “{other.name}” already")
        if known is None:
            return self.declaration(name, (("synonyms", (word,)),))
        fields = {**_fields_of(known), "synonyms": (*known.synonyms, word)}
        declared = Declaration(known.name, _in_order(fields))
        if known.place is None:
            self._look_at(declared)
        return declared

    def file(self) -> str:
        """The vocabulary beside the first path given; else the first that was read; else a new one there."""
        folder = Path(self.path) if Path(self.path).is_dir() else Path(self.path).parent
        beside = folder / "vocabulary.yaml"
        read = sorted({one.place.opened for one in self.loaded.predicates if one.place is not None})
        return str(beside) if beside.exists() or not read else read[0]

    def write(self, declaration: Declaration, *, dry: bool = False) -> tuple[str, str]:
        """The file, and its text with the declaration, which is written unless `dry`; where the project declares the
        predicate, with the last synonym put to that. Raises `DeclarationError`."""
        own = next((one for one in self.loaded.predicates if one.place and one.name == declaration.name), None)
        file = own.place.opened if own is not None and own.place is not None else self.file()
        folder = Path(file).parent
        if leads_out(folder, Path(file).name):
            raise DeclarationError(f"{file}: the link leads out of the folder; nothing was written")
        try:
            if dry:
                return file, _written(text_of(file), declaration, own)
            with locked(folder, self.patience):
                old = text_of(file)
                return file, put_back(file, old, _written(old, declaration, own))
        except EditError as error:
            raise DeclarationError(f"{file}: {error}") from None

    def _look_at(self, declaration: Declaration) -> None:
        try:
            faults = faults_of(declaration, self.loaded.predicates)
        except EditError as error:
            raise DeclarationError(str(error)) from None
        for fault in faults:
            value = f": “{fault.value}”" if fault.value else ""
            expected = f"; expected {fault.expected}" if fault.expected else ""
            hint = f"; did you mean {fault.suggestion}?" if fault.suggestion else ""
            raise DeclarationError(f"{fault.message}{value}{expected}{hint}")

    def _nobody(self, name: str) -> str:
        spoken = tuple(dict.fromkeys(claim.predicate for claim in self.loaded.claims))
        hint = nearest(name, spoken)
        meant = f"; did you mean “{hint}”?" if hint else ""
        return f"no claim says anything of “{name}”{meant or '; to declare it all the same, give --datatype'}"


def _written(text: str, declaration: Declaration, own: Predicate | None) -> str:
    words = dict(declaration.fields).get("synonyms", ())
    if own is None or not words:
        return with_declaration(text, declaration)
    return with_synonym(text, own.name, str(words[-1]))


def already(name: str, declared: Predicate) -> str:
    """That a name is declared, where, and how."""
    what = f"“{name}”" if name_key(name) == name_key(declared.name) else f"“{name}”, a word for “{declared.name}”,"
    taken = f"{declared.datatype}, {declared.aspect}, values {declared.values}"
    if declared.place is not None:
        return f"{what} is declared already, at {declared.place} ({taken}); change it there"
    return (
        f"{what} is declared already, by the shipped vocabulary ({taken}); an entry of that name in vocabulary.yaml, "
        "written by hand, takes the place of all of it"
    )


def claims_of(claims: Sequence[Claim], known: Mapping[str, Predicate]) -> Mapping[str, tuple[Claim, ...]]:
    """The claims of each predicate, by the key of its name."""
    found: dict[str, list[Claim]] = {}
    for claim in claims:
        key = name_key(claim.predicate)
        found.setdefault(name_key(known[key].name) if key in known else key, []).append(claim)
    return {key: tuple(them) for key, them in found.items()}


def _fields_of(predicate: Predicate) -> dict[str, Declared]:
    """What is declared of a predicate, as the vocabulary has it."""
    found: dict[str, Declared] = {}
    for name in FIELDS:
        if name == "range":
            value: Declared = f"{predicate.lowest}..{predicate.highest}" if predicate.lowest + predicate.highest else ""
        else:
            value = getattr(predicate, name)
        if value:
            found[name] = value if isinstance(value, tuple) else str(value)
    return found


def _in_order(fields: Mapping[str, Declared]) -> tuple[tuple[str, Declared], ...]:
    return tuple((name, fields[name]) for name in FIELDS if name in fields)
