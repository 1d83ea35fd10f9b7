"""The yearly report as a draft and as a Word document; each sentence carries its note."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pipeline.outputs.ooxml import package
from pipeline.outputs.reports.docx import paragraph
from pipeline.outputs.reports.draft import escaped
from pipeline.ranking.annual import Section


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """One question, as any SQLite shell runs it."""

    question: str
    sql: str


def markdown(
    title: str, account: str, sections: Sequence[Section], notes: Mapping[str, Note]
) -> bytes:
    """A draft with footnotes."""
    numbers = _numbers(sections)
    fields = {"title": title, "kind": "article", "account": account}
    head = [f"{k}: {json.dumps(v, ensure_ascii=False)}" for k, v in fields.items()]
    parts = ["\n".join(("---", *head, "---"))]
    for section in sections:
        sentences = (
            escaped(s.text) + "".join(f"[^{numbers[q]}]" for q in s.questions)
            for s in section.sentences
        )
        parts += [f"## {section.title}", "".join(sentences)]
    parts += [f"[^{number}]: `{notes[question].sql}`" for question, number in numbers.items()]
    return ("\n\n".join(parts) + "\n").encode()


def word(title: str, account: str, sections: Sequence[Section], notes: Mapping[str, Note]) -> bytes:
    """A Word document; the notes stand at its end under their numbers."""
    numbers = _numbers(sections)
    body = [paragraph(title, style="Title"), paragraph(account, style="Note")]
    for section in sections:
        told = (
            s.text + "".join(f"［{numbers[q]}］" for q in s.questions) for s in section.sentences
        )
        body += [paragraph(section.title, style="Heading1"), paragraph("".join(told))]
    body.append(paragraph("数据出处", style="Heading1"))
    body += [
        paragraph(f"［{number}］{notes[question].sql}", style="Note")
        for question, number in numbers.items()
    ]
    return package("".join(body))


def _numbers(sections: Sequence[Section]) -> dict[str, int]:
    """Questions numbered as they first come up."""
    asked = (q for section in sections for s in section.sentences for q in s.questions)
    return {question: n for n, question in enumerate(dict.fromkeys(asked), start=1)}
