"""What neither the linter nor the type checker sees of a module: a constant that another one of its name takes over."""

from __future__ import annotations

import ast
from collections import Counter
from pathlib import Path

import pytest

import vnreport

MODULES = sorted(Path(vnreport.__file__).parent.rglob("*.py"))


def names_given(node):
    """The names that a statement of a module gives; those of an overloaded function are given more than once by design."""
    match node:
        case ast.FunctionDef(name=name, decorator_list=decorators):
            if not any(isinstance(d, ast.Name) and d.id == "overload" for d in decorators):
                yield name
        case ast.ClassDef(name=name):
            yield name
        case ast.Assign(targets=targets):
            yield from (n.id for target in targets for n in ast.walk(target) if isinstance(n, ast.Name))
        case ast.AnnAssign(target=ast.Name(id=name)):
            yield name


def twice_in(source):
    given = Counter(name for node in ast.parse(source).body for name in names_given(node))
    return [name for name, times in given.items() if times > 1]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: "/".join(path.parts[-2:]))
def test_no_module_gives_a_name_twice(path):
    assert twice_in(path.read_text("utf-8")) == []


def test_a_name_given_twice_is_seen():
    assert twice_in("A = 1\nB: int = 2\nC, A = 3, 4\ndef B(): ...") == ["A", "B"]
    assert twice_in("@overload\ndef f(): ...\n@overload\ndef f(): ...\ndef f(): ...") == []
