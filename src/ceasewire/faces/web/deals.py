"""A deal in full, and why a commitment stands as it does."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from ceasewire.faces.desk.deadlines import list_deadlines
from ceasewire.faces.desk.histories import fold_steps, tell_history
from ceasewire.faces.desk.phrases import fold_talks, part_parties, rank_norm, sum_deal
from ceasewire.faces.desk.waiting import find_waits
from ceasewire.faces.freshness import PageRoute
from ceasewire.faces.web.drawings.timeline import draw_timeline
from ceasewire.faces.web.drawings.waits import draw_waits
from ceasewire.faces.web.paging import cut_part, keep_last, read_number
from ceasewire.faces.web.rendering import get_desk, get_standpoint, render, scale_time
from ceasewire.faces.wording import tell_once

# Commitments on a page; a deal has rarely more. Lines of a history, the latest, until all are asked for.
PAGE_SIZE, LINES = 25, 40

router = APIRouter(route_class=PageRoute)


@router.get("/deals/{deal_id}", response_class=HTMLResponse)
def show_deal(request: Request, deal_id: str, page: str | None = None, lines: str = "") -> HTMLResponse:
    """Show a deal: what stands, who waits for whom, how it came about, what is due. `lines=all`: its whole history."""
    desk, at = get_desk(request), get_standpoint(request)
    deal = desk.deal(deal_id, at)
    part = cut_part(sorted(deal.norms, key=rank_norm), read_number(page), PAGE_SIZE)
    parties, others = part_parties(deal)
    waits = find_waits(deal, desk.ledger_of(deal.id, at))
    history = tell_history(desk, [norm.id for norm in part.items], deal.talks, at)
    folded, before = keep_last(fold_steps(history), LINES, every=lines == "all")
    return render(
        request,
        "deal.html",
        at=at,
        scale=scale_time(request, at),
        deal=deal,
        parties=parties,
        others=others,
        summary=sum_deal(deal, at.day),
        part=part,
        sources=desk.sources(at),
        talks=fold_talks(deal.talks),
        waits=waits,
        graph=draw_waits(waits),
        deadlines=list_deadlines(deal, at.day),
        history=history,
        folded=folded,
        before=before,
        timeline=draw_timeline(history, day=at.day),
        circle=frozenset(norm for circle in deal.deadlocks for norm in circle),
    )


@router.get("/norms/{norm_id}", response_class=HTMLResponse)
def show_norm(request: Request, norm_id: str, lines: str = "") -> HTMLResponse:
    """Show why a commitment stands as it does: what counts, and what does not and why. `lines=all`: every line."""
    desk, at = get_desk(request), get_standpoint(request)
    found = desk.explain(norm_id, at)
    return render(
        request,
        "norm.html",
        at=at,
        scale=scale_time(request, at),
        found=found,
        because=keep_last(tell_once(found.because), LINES, every=lines == "all"),
        not_counted=keep_last(tell_once(found.not_counted), LINES, every=lines == "all"),
        norm=found.norm,
        deal=desk.deal(found.norm.id, at),
        judgements=tuple(dict.fromkeys(_part_judgement(words) for words in found.judgements)),
        sources=desk.sources(at),
    )


def _part_judgement(words: str) -> tuple[str, str]:
    """Return who judged, in plain words, and why ("rule:same-article: both stand in one document")."""
    by, found, why = words.partition(": ")
    if not found:
        return "", words
    return ("by rule" if by.startswith("rule:") else f"by {by}"), why
