"""What the words of the pages mean, and what was changed by whom."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from ceasewire.faces.desk.phrases import SHOWN_FIRST
from ceasewire.faces.exports.offers import OFFERS
from ceasewire.faces.web.rendering import render

router = APIRouter()


@router.get("/help", response_class=HTMLResponse)
def show_help(request: Request) -> HTMLResponse:
    """Show the states, phases and marks with their meanings."""
    return render(request, "help.html", states=SHOWN_FIRST)


@router.get("/api", response_class=HTMLResponse)
def show_api(request: Request) -> HTMLResponse:
    """Show what programs can ask for."""
    described = request.app.openapi()
    calls = [(method.upper(), path, call) for path, item in described["paths"].items() for method, call in item.items()]
    return render(request, "api.html", calls=calls)


@router.get("/audit", response_class=HTMLResponse)
def show_audit(request: Request) -> HTMLResponse:
    """Show the last changes that were asked for."""
    return render(request, "audit.html", lines=request.state.guards.audit.read())


@router.get("/export", response_class=HTMLResponse)
def show_exports(request: Request) -> HTMLResponse:
    """Show the formats that the ledger can be taken away in."""
    return render(request, "exports.html", offers=OFFERS.values())
