// What pages gain where scripts run: the slider, keys in the review queue. Every page works without.
"use strict";
(() => {
  document.documentElement.classList.add("js");

  const here = document.querySelector(".bar nav a[aria-current]");
  if (here) {
    const nav = here.closest("nav");
    const [all, one] = [nav.getBoundingClientRect(), here.getBoundingClientRect()];
    nav.scrollLeft += one.left - all.left - (all.width - one.width) / 2;
  }

  const dayAfter = (first, days) => {
    const day = new Date(first + "T00:00:00Z");
    day.setUTCDate(day.getUTCDate() + days);
    return day.toISOString().slice(0, 10);
  };

  const setUpSlider = (form) => {
    const range = form.querySelector("input[type=range]");
    const date = form.querySelector("input[type=date]");
    range.hidden = false;
    const tell = () => range.setAttribute("aria-valuetext", new Date(date.value + "T00:00:00Z").toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }));
    tell();
    range.addEventListener("input", () => { date.value = dayAfter(form.dataset.first, Number(range.value)); tell(); });
    range.addEventListener("change", () => form.requestSubmit());
    date.addEventListener("change", () => { if (date.value && date.validity.valid) form.requestSubmit(); });
  };

  const items = () => [...document.querySelectorAll(".queue > li[data-item]")];
  const move = (step) => {
    const all = items();
    if (!all.length) return;
    const now = all.findIndex((item) => item.classList.contains("current"));
    const next = all[Math.min(Math.max(now + step, 0), all.length - 1)];
    all.forEach((item) => item.classList.toggle("current", item === next));
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: "nearest" });
  };
  const keys = { j: () => move(1), k: () => move(-1) };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select")) return;
    if (event.key === "/" && document.querySelector("input[type=search]")) {
      event.preventDefault();
      document.querySelector("input[type=search]").focus();
      return;
    }
    if (!document.querySelector(".queue, .undo")) return;
    if (keys[event.key]) { event.preventDefault(); keys[event.key](); return; }
    const current = document.querySelector(".queue > li.current") || items()[0];
    const button = (current && current.querySelector(`button[data-key="${CSS.escape(event.key)}"]`)) || document.querySelector(`main > button[data-key="${CSS.escape(event.key)}"], .undo button[data-key="${CSS.escape(event.key)}"]`);
    if (button) { event.preventDefault(); button.click(); }
  });

  document.querySelectorAll("form.timebar").forEach(setUpSlider);
})();
