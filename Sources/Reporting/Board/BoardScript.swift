/// What the board does beside showing: choices, filters, keys, and the panel of one course.
///
/// Texts reach the page by `textContent` only, never as markup.
enum BoardScript {
  static let text = """
    "use strict";
    (() => {
      const board = document.getElementById("board"), panel = document.getElementById("details");
      const courses = JSON.parse(document.getElementById("courses").textContent);
      const visits = Array.from(board.querySelectorAll(".v"));
      const byId = id => document.getElementById(id);
      const byCourse = new Map();
      for (const visit of visits) {
        const key = visit.dataset.c;
        if (!byCourse.has(key)) byCourse.set(key, []);
        byCourse.get(key).push(visit);
      }
      const hint = panel.firstElementChild;
      let shown = null;
      const line = (tag, text, parent) => {
        const node = document.createElement(tag);
        node.textContent = text;
        parent.append(node);
        return node;
      };
      const clear = () => {
        if (!shown) return;
        shown.classList.remove("on");
        for (const other of byCourse.get(shown.dataset.c)) other.classList.remove("same");
        shown = null;
      };
      const tell = visit => {
        if (shown === visit) return;
        clear();
        shown = visit;
        visit.classList.add("on");
        for (const other of byCourse.get(visit.dataset.c)) if (other !== visit) other.classList.add("same");
        const course = courses[visit.dataset.c];
        panel.replaceChildren();
        const head = line("p", "", panel);
        line("b", course.i, head);
        head.append(" · " + course.t.join(" · "));
        line("p", visit.getAttribute("aria-label"), panel);
        line("p", panel.dataset.dates, panel);
        const list = line("ul", "", panel);
        list.className = "dates";
        for (const date of course.d) line("li", date, list);
      };
      const visible = visit => visit.offsetParent !== null;
      const step = (visit, key) => {
        const lane = visit.parentElement;
        if (key === "ArrowLeft" || key === "ArrowRight") {
          const all = visits.filter(visible), next = all[all.indexOf(visit) + (key === "ArrowRight" ? 1 : -1)];
          return next;
        }
        const cell = lane.parentElement, column = cell.cellIndex;
        let row = cell.parentElement;
        const middle = visit.getBoundingClientRect();
        while ((row = key === "ArrowDown" ? row.nextElementSibling : row.previousElementSibling)) {
          const others = Array.from(row.cells[column].querySelectorAll(".v"));
          if (!others.length) continue;
          const distance = other => Math.abs(other.getBoundingClientRect().left - middle.left);
          return others.reduce((best, other) => distance(other) < distance(best) ? other : best);
        }
      };
      board.addEventListener("focusin", event => { const v = event.target.closest(".v"); if (v) tell(v); });
      board.addEventListener("mouseover", event => { const v = event.target.closest(".v"); if (v) tell(v); });
      document.addEventListener("keydown", event => {
        if (event.key === "Escape") { clear(); panel.replaceChildren(hint); return; }
        const visit = event.target.closest && event.target.closest(".v");
        if (!visit || !event.key.startsWith("Arrow")) return;
        const next = step(visit, event.key);
        if (next) { event.preventDefault(); next.focus(); next.scrollIntoView({ block: "nearest", inline: "nearest" }); }
      });
      const find = byId("find"), protocol = byId("protocol"), team = byId("team"), state = byId("state");
      const buttons = Array.from(document.querySelectorAll(".choices button"));
      const sheets = Array.from(document.querySelectorAll(".sheets .page"));
      const centre = byId("centre"), week = byId("week"), print = byId("print");
      const arrange = () => {
        for (const button of buttons) {
          const isOn = button.dataset.view === board.dataset.view
            && (button.dataset.view === "week" || button.dataset.day === board.dataset.day);
          button.setAttribute("aria-pressed", isOn);
          if (button.dataset.week) button.hidden = button.dataset.week !== board.dataset.week;
        }
        const chosen = centre ? centre.value : "";
        for (const part of board.querySelectorAll("[data-centre]"))
          part.hidden = chosen !== "" && part.dataset.centre !== chosen;
        for (const page of sheets)
          page.hidden = (chosen !== "" && page.dataset.centre !== chosen && !printsAll())
            || (print.value === "day" && page.dataset.day !== board.dataset.day);
        filter();
      };
      const printsAll = () => print.value === "all";
      for (const button of buttons) button.addEventListener("click", () => {
        board.dataset.view = button.dataset.view;
        if (button.dataset.day) { board.dataset.day = button.dataset.day; board.dataset.week = button.dataset.week; }
        arrange();
      });
      if (week) week.addEventListener("change", () => {
        board.dataset.week = week.value;
        const first = buttons.find(button => button.dataset.week === week.value);
        board.dataset.day = first ? first.dataset.day : "none";
        board.toggleAttribute("data-shut", !first);
        arrange();
      });
      if (centre) centre.addEventListener("change", arrange);
      print.addEventListener("change", arrange);
      const filter = () => {
        const text = find.value.trim().toLowerCase(), wantedTeam = team ? team.value : "";
        let count = 0;
        const isOff = text === "" && protocol.value === "" && wantedTeam === "" && state.value === "";
        for (const visit of visits) {
          const course = courses[visit.dataset.c];
          const fits = (text === "" || course.i.toLowerCase().includes(text))
            && (protocol.value === "" || course.p === Number(protocol.value))
            && (wantedTeam === "" || course.m[visit.dataset.p].includes(Number(wantedTeam)))
            && (state.value === "" || visit.dataset.s.includes(state.value));
          visit.classList.toggle("dim", !fits);
          if (fits && visible(visit)) count += 1;
        }
        const pattern = panel.dataset.shown;
        byId("count").textContent = isOff ? "" : pattern.replace("{0}", count).replace("{1}", visits.filter(visible).length);
      };
      for (const field of [find, protocol, team, state]) if (field) field.addEventListener("input", filter);
      arrange();
    })();
    """
}
