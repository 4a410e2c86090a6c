"use strict";
// The page reads without this script: numbers and rows are links to each other. It adds the card, the selection drawn
// together, sorting and filtering, and one document at a time. It writes text only, never markup.
(() => {
  const $ = (selector, root = document) => root.querySelector(selector);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const make = (name, text, className) => {
    const element = document.createElement(name);
    if (text !== undefined) element.textContent = text;
    if (className) element.className = className;
    return element;
  };
  const fold = text => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase();
  const collator = new Intl.Collator("vi", { numeric: true });
  const card = $("#card");
  const said = $("#said");

  class Doc {
    constructor(section) {
      this.section = section;
      this.data = JSON.parse($("script.data", section).textContent);
      this.pane = $(".pane", section);
      this.page = $(".page", section);
      this.marks = all(".m", section);
      this.rows = all(".facts tbody tr", section);
      this.byNumber = new Map();
      for (const mark of this.marks)
        for (const ref of mark.dataset.n.split(" "))
          this.byNumber.has(ref) ? this.byNumber.get(ref).push(mark) : this.byNumber.set(ref, [mark]);
      this.byFact = new Map();
      for (const [ref, marks] of this.byNumber) {
        const fact = +ref.split(".")[0];
        this.byFact.set(fact, [...(this.byFact.get(fact) || []), ...marks]);
      }
      this.links = document.createElementNS("http://www.w3.org/2000/svg", "svg");
      this.links.classList.add("links");
      this.links.setAttribute("aria-hidden", "true");
      this.page.append(this.links);
      this.drawn = [];
      new ResizeObserver(() => this.draw()).observe(this.page);
      this.listen();
      if (this.rows.length) this.table();
      rove(this.marks, ["ArrowLeft", "ArrowRight"]);
      rove(all(".unchecked dd a", section), ["ArrowLeft", "ArrowRight"]);
      rove(this.rows.map(row => $("a", row)), ["ArrowUp", "ArrowDown"], () =>
        all(".facts tbody tr:not([hidden]) a", section));
    }

    facts(mark) { return [...new Set(mark.dataset.n.split(" ").map(ref => +ref.split(".")[0]))]; }

    listen() {
      const section = this.section;
      section.addEventListener("click", event => {
        const mark = event.target.closest(".m");
        const row = event.target.closest(".facts tbody tr");
        const finding = event.target.closest(".finding");
        const figure = event.target.closest("a[data-f]");
        if (event.target.closest("a")) event.preventDefault();
        if (mark) this.select(this.facts(mark), null, mark);
        else if (row) this.select([+row.dataset.i], null, row);
        else if (figure) this.select([+figure.dataset.f], null, figure);
        else if (finding && !event.target.closest("summary")) this.select([], +finding.dataset.c, finding);
        else if (event.target.closest(".page")) this.clear();
      });
      for (const [on, off] of [["mouseover", "mouseout"], ["focusin", "focusout"]]) {
        this.page.addEventListener(on, event => {
          const mark = event.target.closest(".m");
          if (mark) this.show(mark);
        });
        this.page.addEventListener(off, () => hide());
      }
    }

    show(mark) {
      const parts = this.facts(mark).flatMap(index => {
        const fact = this.data.facts[index];
        const list = make("dl");
        for (const [label, value] of fact.d) list.append(make("dt", label), make("dd", value));
        const checks = fact.c.map(n => this.data.checks[n]).map(check => make("p", check.m));
        return [make("strong", fact.t), list, ...checks.slice(0, 6)];
      });
      card.replaceChildren(...parts);
      card.hidden = false;
      mark.setAttribute("aria-describedby", "card");
      const at = mark.getBoundingClientRect();
      const box = card.getBoundingClientRect();
      const below = at.bottom + 10 + box.height < innerHeight || at.top < box.height + 10;
      card.style.left = `${Math.max(8, Math.min(at.left, innerWidth - box.width - 8))}px`;
      card.style.top = `${below ? at.bottom + 10 : at.top - box.height - 10}px`;
    }

    // Facts with all that they are checked with, or one check alone.
    select(facts, only, from) {
      this.clear();
      const checks = only === null ? [...new Set(facts.flatMap(index => this.data.facts[index].c))] : [only];
      const linked = new Set();
      for (const n of checks) {
        const check = this.data.checks[n];
        for (const [index, role, label] of check.o) {
          linked.add(index);
          for (const mark of this.byNumber.get(`${index}.${role}`) || []) {
            mark.classList.add("linked");
            mark.dataset.role ??= label;
          }
        }
        this.drawn.push(check);
      }
      for (const index of only === null ? facts : []) {
        for (const mark of this.byFact.get(index) || []) mark.classList.add("sel"), mark.setAttribute("aria-current", "true");
        linked.delete(index);
        this.rows[index].classList.add("sel");
      }
      for (const index of linked) this.rows[index].classList.add("linked");
      for (const finding of all(".finding", this.section))
        finding.classList.toggle("sel", checks.includes(+finding.dataset.c));
      this.section.classList.add("choosing");
      this.draw();
      const first = only === null ? facts[0] : this.data.checks[only].o[0]?.[0];
      const role = only === null ? null : this.data.checks[only].o[0]?.[1];
      const mark = (role && this.byNumber.get(`${first}.${role}`) || this.byFact.get(first) || [])[0];
      if (!from?.closest(".m") && mark) this.reveal(mark);
      const finding = $(".finding.sel", this.section);
      if (from?.closest(".m")) (finding || this.rows[first]).scrollIntoView({ block: "nearest" });
      if (!from?.closest(".m, tr") && mark) mark.focus({ preventScroll: true });
      const name = only === null ? facts.map(index => this.data.facts[index].t).join("; ") : this.data.checks[only].m;
      hide();
      said.textContent = words.selected.replace("{0}", name).replace("{1}", linked.size);
    }

    clear() {
      for (const element of all(".sel, .linked, [data-role]", this.section)) {
        element.classList.remove("sel", "linked");
        element.removeAttribute("aria-current");
        delete element.dataset.role;
      }
      this.section.classList.remove("choosing");
      this.drawn = [];
      this.draw();
      said.textContent = "";
    }

    reveal(mark) {
      const at = mark.getBoundingClientRect();
      const pane = this.pane.getBoundingClientRect();
      const top = Math.max(pane.top, 0) + 40;
      if (at.top > top && at.bottom < Math.min(pane.bottom, innerHeight) - 20) return;
      if (this.pane.scrollHeight > this.pane.clientHeight + 1)
        this.pane.scrollTop += at.top - pane.top - pane.height / 3;
      else mark.scrollIntoView({ block: "center" });
    }

    // From the first number of each check a line to each of the others, along the gap beneath or above it.
    draw() {
      const origin = this.page.getBoundingClientRect();
      const place = ([index, role]) => {
        const box = (this.byNumber.get(`${index}.${role}`) || [])[0]?.getClientRects()[0];
        return box && { x: box.left + box.width / 2 - origin.left, top: box.top - origin.top, bottom: box.bottom - origin.top };
      };
      const paths = this.drawn.flatMap((check, n) => {
        const [head, ...rest] = check.o.map(place).filter(Boolean);
        const gap = 3 + 2 * (n % 3);
        return rest.map(end => {
          const above = end.top < head.top - 6, below = end.top > head.top + 6;
          const from = above ? head.top : head.bottom;
          const to = below ? end.top : end.bottom;
          const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
          path.setAttribute("d", `M${head.x} ${from}V${above ? from - gap : from + gap}H${end.x}V${to}`);
          path.setAttribute("class", check.s);
          return path;
        });
      });
      this.links.replaceChildren(...paths);
    }

    table() {
      const form = $(".filters", this.section);
      const body = $(".facts tbody", this.section);
      const none = $(".figures > .none", this.section);
      const output = $("output", form);
      const texts = this.rows.map(row => fold([...row.cells].map(cell => cell.textContent).join(" ")));
      const states = words.states;
      const filter = () => {
        const { q, kind, verdict, unit } = Object.fromEntries(new FormData(form));
        const sought = fold(q).trim();
        let shown = 0;
        this.rows.forEach((row, i) => {
          const { dataset } = row;
          row.hidden = !((!kind || dataset.kind === kind) && (!verdict || dataset.verdict === verdict)
            && (!unit || dataset.unit === unit) && texts[i].includes(sought));
          shown += !row.hidden;
        });
        output.textContent = words.shown.replace("{0}", shown).replace("{1}", this.rows.length);
        none.hidden = shown > 0;
      };
      const keys = {
        line: row => +row.dataset.i,
        verdict: row => states.indexOf(row.dataset.verdict),
        figure: row => row.dataset.figure === "" ? -Infinity : +row.dataset.figure,
      };
      form.hidden = false;
      form.addEventListener("input", filter);
      form.addEventListener("submit", event => event.preventDefault());
      all(".facts th", this.section).forEach((head, column) => {
        const button = make("button", head.textContent);
        button.type = "button";
        head.replaceChildren(button);
        button.addEventListener("click", () => {
          const down = head.getAttribute("aria-sort") === "ascending";
          for (const other of head.parentNode.children) other.removeAttribute("aria-sort");
          head.setAttribute("aria-sort", down ? "descending" : "ascending");
          const key = keys[head.dataset.sort] || (row => row.cells[column].textContent);
          const order = this.rows.map(row => [key(row), row]);
          order.sort(([a], [b]) => typeof a === "string" ? collator.compare(a, b) : a < b ? -1 : +(a > b));
          if (down) order.reverse();
          body.replaceChildren(...order.map(([, row]) => row));
        });
      });
      filter();
    }
  }

  // One stop of the Tab key for a whole group; the arrow keys walk through it.
  function rove(items, [back, forth], visible = () => items) {
    if (!items.length) return;
    let current = items[0];
    for (const item of items.slice(1)) item.tabIndex = -1;
    const group = new Set(items);
    const root = items[0].closest(".text, table, dl");
    root.addEventListener("focusin", event => {
      if (!group.has(event.target)) return;
      current.tabIndex = -1;
      current = event.target;
      current.tabIndex = 0;
    });
    root.addEventListener("keydown", event => {
      const step = { [back]: -1, [forth]: 1, Home: -Infinity, End: Infinity }[event.key];
      if (!step || !group.has(event.target)) return;
      const among = visible();
      const next = Math.max(0, Math.min(among.length - 1, among.indexOf(event.target) + step));
      event.preventDefault();
      among[next].focus();
    });
  }

  const hide = () => { card.hidden = true; };
  const words = JSON.parse($("#words").textContent);
  const docs = new Map();
  const sections = all(".doc");
  const index = $("#index");
  const doc = section => {
    if (!docs.has(section)) docs.set(section, new Doc(section));
    return docs.get(section);
  };

  // With an index, one document at a time: what the address names, else the index.
  function route() {
    const id = location.hash.slice(1).split("-")[0];
    const shown = sections.find(section => section.id === id) || (index ? null : sections[0]);
    if (index) {
      index.hidden = Boolean(shown);
      for (const section of sections) section.hidden = section !== shown;
      $(".back").hidden = !shown;
      scrollTo(0, 0);
    }
    if (shown) doc(shown);
  }
  document.documentElement.classList.add("js");
  addEventListener("hashchange", route);
  addEventListener("keydown", event => {
    if (event.key !== "Escape") return;
    hide();
    for (const each of docs.values()) each.clear();
  });
  addEventListener("scroll", hide, { passive: true, capture: true });
  route();
})();
