"""The language of a person's own templates: Jinja2 with everything taken out that is not for writing a note.

A template sees plain data only (texts, numbers, lists and named values) and can do nothing to it but take a part, join,
compare and filter. What came from an article is escaped wherever it is printed, unless it is Markdown that we spelt or
the template says `|raw`; what the template's author wrote, also between quotation marks, is printed as it stands.
Memory and time are bounded by the process that this runs in, `child`.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Iterable, Mapping
from difflib import get_close_matches
from typing import Any

from jinja2 import StrictUndefined, Template, TemplateSyntaxError, UndefinedError, nodes, pass_context
from jinja2.compiler import CodeGenerator
from jinja2.runtime import Context, LoopContext, Macro, Undefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from desktop.export.templating.filters import FILTERS, LONGEST, MOST_PIECES, OF_MARKDOWN, Spelt, Stop, too_long
from desktop.export.templating.values import LOOP_PARTS, SAMPLES
from desktop.export.vault import commonmark

LONGEST_NAME, LONGEST_PART = 2_000, 300
"""Characters of a file name, which are cut further afterwards, and of one value in it."""

LONGEST_TEMPLATE = 200_000
LARGEST = 10**18
"""No calculation goes beyond this number."""

FILE = "<template>"
_FORBIDDEN: dict[type[nodes.Node], str] = {
    nodes.Include: "include",
    nodes.Import: "import",
    nodes.FromImport: "from … import",
    nodes.Extends: "extends",
    nodes.Block: "block",
    nodes.ScopedEvalContextModifier: "autoescape",
}
_SIGNS: dict[str, Callable[[Any, Any], Any]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "/": operator.truediv,
    "//": operator.floordiv,
    "%": operator.mod,
}
Number = (int, float)


class _Unknown(StrictUndefined):
    """A value that is not there: says so in words, with the name that was probably meant."""

    __slots__ = ()

    @property
    def _undefined_message(self) -> str:
        name, holder = self._undefined_name, self._undefined_obj
        if self._undefined_hint:
            return str(self._undefined_hint)
        if isinstance(holder, Mapping):
            known = [str(key) for key in holder]
            said = f"There is no “{name}” here; there is {_listed(known)}."
        elif isinstance(holder, list | tuple):
            return f"The list has no element {name}."
        elif isinstance(name, str):
            known = list(SAMPLES)
            said = f"There is no value named “{name}”."
        else:
            return "There is no such value."
        close = get_close_matches(str(name), known, 1)
        return f"{said}\nDid you mean “{close[0]}”?" if close else f"{said}\n"


class _Code(CodeGenerator):
    """Generates code in which the template's own texts are told from those of articles, and no text grows unseen."""

    def visit_Const(self, node: nodes.Const, frame: Any) -> None:  # noqa: N802
        if isinstance(node.value, str):
            self.write(f"environment.own_text({node.value!r})")
        else:
            super().visit_Const(node, frame)

    def visit_Concat(self, node: nodes.Concat, frame: Any) -> None:  # noqa: N802
        self.write("environment.joined((")
        for each in node.nodes:
            self.visit(each, frame)
            self.write(", ")
        self.write("))")


class Sandbox(ImmutableSandboxedEnvironment):
    """Compiles and renders one kind of template: `names` for file names, else for the body of a note."""

    code_generator_class = _Code
    intercepted_binops = frozenset((*_SIGNS, "**"))

    def __init__(self, names: bool = False) -> None:
        super().__init__(
            undefined=_Unknown, finalize=_finalize, trim_blocks=True, lstrip_blocks=True, optimized=False, cache_size=0
        )
        self.names = names
        self.longest = LONGEST_NAME if names else LONGEST
        self.globals = {"range": _steps}
        self.filters = {name: each for name, each in FILTERS.items() if not (names and name in OF_MARKDOWN)}
        # Those of Jinja2 use `%`, which fills a text in where the value is one.
        self.tests = {**self.tests, "odd": _is_odd, "even": _is_even, "divisibleby": _is_divisible}
        self.concat = self.put_together  # type: ignore[method-assign]

    # Texts

    def escape(self, text: str) -> str:
        """A text of an article as it may be printed."""
        if not self.names:
            return commonmark.anywhere(text)
        return re.sub(r"[/\\]+", " ", " ".join(text[:LONGEST_PART].split()))

    def printed(self, value: Any) -> Spelt:
        """A value as it stands in the result."""
        if isinstance(value, Undefined):
            str(value)  # says what is wrong
        if isinstance(value, Spelt):
            return value
        if isinstance(value, str):
            return Spelt(self.escape(value))
        if value is None:
            return Spelt()
        if isinstance(value, bool):
            return Spelt("true" if value else "false")
        if isinstance(value, Number):
            return Spelt(str(value))
        if isinstance(value, Mapping):
            raise Stop("Several values are printed at once.", f"Say which one: {_listed(list(value))}.")
        if isinstance(value, Macro | LoopContext) or callable(value):
            raise Stop("This cannot be printed: it is no value.", "Call it with ( ) or print one of the values.")
        if isinstance(value, Iterable):
            return self.put_together(", ".join(self.printed(each) for each in value))
        raise Stop("This cannot be printed: it is no value.", "Print one of the values of the list.")

    def own_text(self, text: str) -> Spelt:
        """A text that stands in the template itself."""
        return Spelt(text)

    def joined(self, parts: Iterable[Any]) -> str:
        """What `~` makes: article's text escaped where it meets text of the template's."""
        parts = list(parts)
        if any(isinstance(each, Spelt) for each in parts):
            return self.put_together(self.printed(each) for each in parts)
        bare = [each if isinstance(each, str) else str(self.printed(each)) for each in parts]
        self._check(sum(map(len, bare)))
        return "".join(bare)

    def put_together(self, pieces: Iterable[str]) -> Spelt:
        """What was printed as one text, as long as it stays within bounds."""
        kept, length = [], 0
        for piece in pieces:
            kept.append(piece)
            length += len(piece)
            self._check(length)
        return Spelt("".join(kept))

    def _within(self, value: Any) -> Any:
        if isinstance(value, str):
            self._check(len(value))
        elif isinstance(value, list | tuple) and len(value) > MOST_PIECES:
            raise Stop(f"The template makes a list of more than {MOST_PIECES:,} elements.", "Make it shorter.")
        elif isinstance(value, Number) and not abs(value) <= LARGEST:
            raise Stop("The template calculates a number that is too large.", "Calculate less.")
        return value

    def _check(self, length: int) -> None:
        if length > self.longest:
            raise too_long(self.longest)

    # Values

    def getattr(self, obj: Any, attribute: str) -> Any:
        return self.getitem(obj, attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        if isinstance(obj, Undefined):
            str(obj)  # says what is wrong
        if isinstance(obj, Mapping):
            try:
                return obj[argument]
            except (KeyError, TypeError):
                return self.undefined(obj=obj, name=argument)
        if isinstance(argument, int) and isinstance(obj, list | tuple | str):
            try:
                return obj[argument]
            except IndexError:
                return self.undefined(obj=obj, name=str(argument))
        if isinstance(obj, LoopContext) and argument in LOOP_PARTS:
            return getattr(obj, argument)
        if isinstance(obj, tuple) and argument in getattr(obj, "_fields", ()):  # of groupby
            return getattr(obj, argument)
        if isinstance(argument, str) and argument in self.filters:
            raise Stop(
                f"“.{argument}” is written as in a program.",
                f"In a template it is a filter: {{{{ value|{argument} }}}}.",
            )
        raise Stop(f"This value has no part named “{argument}”.", "Only lists and named values have parts.")

    def call(self, context: Context, called: Any, /, *args: Any, **kwargs: Any) -> Any:
        if isinstance(called, Undefined):
            str(called)  # says what is wrong
        of_loop = isinstance(getattr(called, "__self__", None), LoopContext)
        if not (isinstance(called, Macro | LoopContext) or called is _steps or of_loop):
            raise Stop("This cannot be called.", "Values are changed by filters: {{ title|upper }}.")
        return self._within(context.call(called, *args, **kwargs))

    def call_binop(self, context: Context, sign: str, left: Any, right: Any) -> Any:
        for each in (left, right):
            if isinstance(each, Undefined):
                str(each)  # says what is wrong
        texts = isinstance(left, str), isinstance(right, str)
        if sign == "+" and all(texts):
            return self.joined((left, right))
        if sign == "+" and isinstance(left, list) and isinstance(right, list):
            return self._within(left + right)
        if sign == "*" and any(texts) and isinstance(left if texts[1] else right, int):
            text, times = (left, right) if texts[0] else (right, left)
            self._check(len(text) * max(0, times))
            return Spelt(str(text) * times) if isinstance(text, Spelt) else text * times
        if not (isinstance(left, Number) and isinstance(right, Number)) or sign == "**":
            raise Stop(f"“{sign}” does not work with these values.", "Join texts with ~, and calculate with numbers.")
        try:
            return self._within(_SIGNS[sign](left, right))
        except ZeroDivisionError:
            raise Stop("The template divides by nothing.", "Look first whether the number is 0.") from None

    # Templates

    def compiled(self, source: str) -> Template:
        """A template ready to be rendered. Raises `Stop`, with its line, for one that is wrong."""
        if len(source) > LONGEST_TEMPLATE:
            raise Stop(f"The template is longer than {LONGEST_TEMPLATE:,} characters.", "Make it shorter.")
        try:
            tree = self.parse(source)
            for kind, tag in _FORBIDDEN.items():
                for node in tree.find_all(kind):
                    raise Stop(
                        f"A template cannot use “{{% {tag} %}}”.",
                        "Write everything into this one template.",
                        node.lineno,
                    )
            return Template.from_code(self, self.compile(tree, filename=FILE), self.globals)
        except TemplateSyntaxError as error:
            problem, remedy = _syntax(error.message or "")
            raise Stop(problem, remedy, error.lineno) from error
        except (RecursionError, MemoryError, SyntaxError) as error:
            raise Stop("The template is nested too deeply.", "Take it apart.") from error
        except (ValueError, OverflowError) as error:
            raise Stop("A number in the template is too large.", "Write a smaller one.") from error

    def rendered(self, template: Template, data: Mapping[str, Any]) -> str:
        """What a template makes of some data. Raises `Stop`, with its line."""
        try:
            return str(self.put_together(template.root_render_func(template.new_context(dict(data)))))
        except Stop as stop:
            raise Stop(stop.problem, stop.remedy, line_of(template, stop)) from stop
        except UndefinedError as error:
            problem, _, remedy = (error.message or "").partition("\n")
            raise Stop(
                problem, remedy or "The list beside the template has all names.", line_of(template, error)
            ) from error
        except RecursionError as error:
            raise Stop(
                "The template calls itself without end.", "Let it stop somewhere.", line_of(template, error)
            ) from error
        except MemoryError as error:
            raise Stop(
                "The template needs too much memory.", "Make it print less.", line_of(template, error)
            ) from error
        except Exception as error:
            said = " ".join(str(error).split())[:200] or type(error).__name__
            problem = f"This does not work with these values ({said})."
            raise Stop(problem, "Look at what the filter takes.", line_of(template, error)) from error


def line_of(template: Template, error: BaseException) -> int | None:
    """The line of a template where something went wrong in it."""
    line, trace = None, error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == FILE:
            line = template.get_corresponding_lineno(trace.tb_lineno)
        trace = trace.tb_next
    return line


@pass_context
def _finalize(context: Context, value: Any) -> str:
    environment = context.environment
    assert isinstance(environment, Sandbox)
    return environment.printed(value)


def _steps(*arguments: int) -> range:
    steps = range(*arguments)
    if len(steps[: MOST_PIECES + 1]) > MOST_PIECES:
        raise Stop(f"The template counts further than {MOST_PIECES:,} steps.", "Count less far.")
    return steps


def _is_divisible(value: Any, by: Any) -> bool:
    if not (isinstance(value, int) and isinstance(by, int)) or by == 0:
        raise Stop("Only whole numbers can be divided.", "Use the length of a text or a list: tags|length.")
    return value % by == 0


def _is_even(value: Any) -> bool:
    return _is_divisible(value, 2)


def _is_odd(value: Any) -> bool:
    return not _is_divisible(value, 2)


def _listed(names: list[str]) -> str:
    return ", ".join(f"“{name}”" for name in names[:12]) + (" …" if len(names) > 12 else "")


_END = "Every {% if %}, {% for %}, {% set %} and {% macro %} needs its end: {% endif %}, {% endfor %}, …"
_PHRASES: tuple[tuple[str, str, str], ...] = (
    (r"No filter named '(.*?)'", "There is no filter named “{0}” here.", ""),
    (r"No test named '(.*?)'", "There is no test named “{0}” after “is”.", ""),
    (r"Encountered unknown tag '(end\w+)'", "“{{% {0} %}}” has nothing that it ends.", _END),
    (r"Encountered unknown tag '(.*?)'.*looking for", "“{{% {0} %}}” does not belong here.", _END),
    (
        r"Encountered unknown tag '(.*?)'",
        "There is no “{{% {0} %}}”.",
        "There are if, for, set, macro, call and filter.",
    ),
    (r"Unexpected end of template", "The template ends in the middle of a {{% … %}}.", _END),
    (r"Missing end of comment", "A comment that {{# begins does not end.", "End it with #}."),
    (r"Missing end of raw", "A part that {{% raw %}} begins does not end.", "End it with {% endraw %}."),
    (r"expected token 'end of print statement', got '(.*?)'", "“{0}” was not expected between {{{{ and }}}}.", ""),
    (r"expected token 'end of statement block', got '(.*?)'", "“{0}” was not expected between {{% and %}}.", ""),
    (r"unexpected char (.+?) at", "The sign {0} was not expected.", 'Texts stand between quotation marks: "…".'),
    (
        r"unexpected 'end of (?:template|print|statement)",
        "Something is missing at the end.",
        "Look whether every {{ has its }} and every {% its %}.",
    ),
    (r"unexpected '(.*?)'", "“{0}” was not expected.", "Look whether every {{ has its }} and every {% its %}."),
    (r"[Ee]xpected an? expression, got 'end of", "There is nothing between the braces.", "Write the name of a value."),
    (r"unexpected end of template", "The template ends in the middle.", "Look whether every {{ has its }}."),
)


def _syntax(said: str) -> tuple[str, str]:
    for pattern, problem, remedy in _PHRASES:
        if found := re.search(pattern, said, re.DOTALL):
            names = [group[:60] for group in found.groups()]
            close = get_close_matches(names[0], list(FILTERS), 1) if "filter named" in problem else []
            return problem.format(*names), f"Did you mean “{close[0]}”?" if close else remedy
    return (
        f"The template cannot be read: {said[:200].rstrip('.')}.",
        "Look whether every {{ has its }} and every {% its %}.",
    )
