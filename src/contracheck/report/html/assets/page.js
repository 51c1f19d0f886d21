"use strict";
(() => {
  const byId = (id) => document.getElementById(id);
  const data = JSON.parse(byId("data").textContent);
  const token = document.body.dataset.token || "";
  const root = document.documentElement;
  const list = byId("list");
  root.classList.add("js");

  // ---- what is remembered between visits; a browser may refuse, and then nothing is

  const STORE = "contracheck-decisions/1";
  const remember = (key, value) => { try { localStorage.setItem(key, value); } catch { /* not remembered */ } };
  const recall = (key) => { try { return localStorage.getItem(key) || ""; } catch { return ""; } };
  const parsed = (text) => { try { return JSON.parse(text) || {}; } catch { return {}; } };

  const el = (name, text) => { const one = document.createElement(name); one.textContent = text; return one; };

  // ---- the findings

  const articles = document.querySelectorAll("article");
  const findings = data.findings.map((told, order) => {
    const article = articles[order];
    return { ...told, article, inView: article.parentElement === list, words: null };
  });
  const shownBy = new Map(findings.map((one) => [one.article, one]));
  const known = new Map(findings.map((one) => [one.id, one]));
  const inView = findings.filter((one) => one.inView);
  const sections = new Map();
  const made = new Map(Object.entries(parsed(recall(STORE))).filter(([id]) => known.has(id)));

  // ---- of very many findings, what stands under the headline is laid up as text, and unfolded where it is looked at

  const folded = (one) => one.querySelector(":scope > noscript");
  const unfold = (article) => {
    const fold = folded(article);
    if (!fold) return;
    const inside = new DOMParser().parseFromString(fold.textContent, "text/html").body;
    fold.replaceWith(...[...inside.childNodes].map((one) => document.adoptNode(one)));
  };
  const words = (one) => {
    if (one.words !== null) return one.words;
    const fold = folded(one.article);
    const text = fold ? one.article.querySelector("h3").textContent + " " + fold.textContent.replace(/<[^>]*>/g, " ")
      + " " + one.id : one.article.textContent;
    one.words = (text + " " + one.rules.join(" ")).toLowerCase();
    return one.words;
  };
  if (document.body.classList.contains("many")) {
    const near = new IntersectionObserver((seen) => {
      for (const one of seen) if (one.isIntersecting) { unfold(one.target); near.unobserve(one.target); }
    }, { rootMargin: "600px" });
    for (const one of articles) near.observe(one);
    addEventListener("focusin", (event) => { const one = event.target.closest("article"); if (one) unfold(one); });
    let next = 0;
    const prepare = (left) => {
      while (next < findings.length && left.timeRemaining() > 2) words(findings[next++]);
      if (next < findings.length) requestIdleCallback(prepare);
    };
    requestIdleCallback(prepare);
  }

  // ---- filter, search, sort; the state stands in the address

  const form = byId("filters");
  const search = byId("search");
  const here = document.querySelector(".left") ? " on this page" : "";
  const LISTS = ["rules", "sources", "speakers"];
  const FIELDS = ["class", "rules", "subject", "sources", "speakers", "review", "from", "to", "sort"];
  const field = (name) => form.elements[name];
  const usual = (name) => (name === "sort" ? [...field(name).options].find((one) => one.defaultSelected).value : "");
  const day = (text) => (text ? Math.floor(Date.parse(text + "T00:00:00Z") / 86400000) : null);

  // a list of very many values is filled when it is first looked at
  const fill = (select) => {
    if (!select || !("late" in select.dataset)) return;
    delete select.dataset.late;
    const counts = new Map();
    for (const one of findings) {
      for (const value of new Set([one[select.name]].flat())) counts.set(value, (counts.get(value) || 0) + 1);
    }
    for (const [value, count] of [...counts].sort(([a], [b]) => a.localeCompare(b))) {
      select.add(new Option(`${value} (${count})`, value));
    }
  };

  const reviewed = (one, wanted) => {
    if (wanted === "stale") return one.stale;
    if (wanted === "in conflict") return one.verdict === "in conflict";
    const decided = Boolean(one.verdict || made.has(one.id));
    return wanted === "decided" ? decided : !decided;
  };
  const inTime = (one, from, to) => {
    if (from === null && to === null) return true;
    const [first, last] = one.days;
    if (first === null && last === null) return false;
    return (to === null || first === null || first <= to) && (from === null || last === null || last >= from);
  };
  const fits = (one, asked, parts) => {
    for (const name of ["class", "subject"]) if (asked[name] && one[name] !== asked[name]) return false;
    for (const name of LISTS) if (asked[name] && !one[name].includes(asked[name])) return false;
    if (asked.review && !reviewed(one, asked.review)) return false;
    if (!inTime(one, day(asked.from), day(asked.to))) return false;
    return parts.every((part) => words(one).includes(part));
  };
  const ORDERS = {
    "gravity": (a, b) => a.gravity - b.gravity,
    "time": (a, b) => (a.days[0] ?? Infinity) - (b.days[0] ?? Infinity) || 0,
    "sources": (a, b) => b.sources.length - a.sources.length,
  };
  let sorted = "as laid out";
  // subjects stand where their gravest finding stood; what is found of each, by time
  const bySubject = () => {
    for (const one of [...inView].sort(ORDERS.gravity)) {
      if (!sections.has(one.subject)) {
        const section = document.createElement("section");
        section.className = "subject";
        section.append(el("h2", one.subject));
        sections.set(one.subject, { section, them: [] });
      }
      sections.get(one.subject).them.push(one);
    }
    for (const { them } of sections.values()) them.sort((a, b) => ORDERS.time(a, b) || a.gravity - b.gravity);
  };
  const sort = (how) => {
    if (how === sorted) return;
    sorted = how;
    if (how === "subject") {
      if (!sections.size) bySubject();
      for (const { section, them } of sections.values()) section.append(...them.map((one) => one.article));
      list.replaceChildren(...[...sections.values()].map(({ section }) => section));
      return;
    }
    const compare = ORDERS[how];
    list.replaceChildren(...[...inView].sort((a, b) => compare(a, b) || a.gravity - b.gravity).map((one) => one.article));
  };
  const filter = () => {
    const asked = Object.fromEntries(FIELDS.map((name) => [name, field(name).value === usual(name) ? "" : field(name).value]));
    const parts = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    let settled = 0;
    for (const one of findings) {
      one.shown = fits(one, asked, parts);
      if (one.article.hidden === one.shown) one.article.hidden = !one.shown;
      if (one.shown) (one.inView ? count += 1 : settled += 1);
    }
    sort(field("sort").value);
    for (const { section, them } of sections.values()) section.hidden = !them.some((one) => one.shown);
    const decided = findings.length - inView.length;
    const all = inView.length === 1 ? "1 finding" : `${inView.length} findings`;
    const told = count < inView.length ? `${count} of ${all}` : inView.length === 1 ? all : `All ${all}`;
    byId("shown").textContent = told + here + (settled < decided ? `; ${settled} of ${decided} settled by decision` : "");
    const away = document.querySelector(".away");
    if (away && parts.length + FIELDS.filter((name) => asked[name]).length) away.open = true;
    const state = new URLSearchParams(FIELDS.filter((name) => asked[name]).map((name) => [name, asked[name]]));
    if (search.value) state.set("q", search.value);
    address(state.toString());
  };
  const address = (state) => {
    const now = location.hash;
    if (!state && !now.startsWith("#?")) return;
    try { history.replaceState(null, "", state ? "#?" + state : location.pathname + location.search); } catch { /* as it was */ }
  };
  const clear = () => { form.reset(); filter(); };
  const restore = () => {
    const state = new URLSearchParams(location.hash.startsWith("#?") ? location.hash.slice(2) : "");
    for (const name of FIELDS) {
      if (state.get(name)) fill(field(name));
      field(name).value = state.get(name) || usual(name);
      if (name === "sort" && !ORDERS[field(name).value] && field(name).value !== "subject") field(name).value = usual(name);
    }
    search.value = state.get("q") || "";
    if (FIELDS.some((name) => field(name).value !== usual(name))) form.querySelector("details").open = true;
    filter();
  };
  const showTarget = () => {
    const one = known.get(location.hash.replace("#finding-", ""));
    if (!one) return;
    if (form && one.article.hidden) clear();
    open(one.article);
    one.article.scrollIntoView({ behavior: "instant" });
    one.article.focus({ preventScroll: true });
  };
  const open = (inside) => { const fold = inside.closest("details"); if (fold) fold.open = true; };

  if (form) {
    let timer = 0;
    search.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(filter, 60); });
    form.addEventListener("change", filter);
    for (const event of ["pointerdown", "focusin"]) form.addEventListener(event, ({ target }) => fill(target.closest("select")));
    byId("all").addEventListener("click", () => clear());
    form.addEventListener("submit", (event) => { event.preventDefault(); filter(); });
    restore();
  }
  addEventListener("hashchange", () => { if (form && location.hash.startsWith("#?")) restore(); else showTarget(); });

  // ---- deciding

  const desk = byId("desk");
  const tray = byId("tray");
  let subject = null;
  const today = () => new Date().toISOString().slice(0, 10);

  const decide = (one) => {
    unfold(one.article);
    if (!one.claims) return;
    subject = one;
    const mine = made.get(one.id);
    byId("decision").reset();
    byId("desk-error").textContent = "";
    byId("desk-about").textContent = one.article.querySelector("h3 bdi").textContent;
    byId("reviewer").value = mine ? mine.by : recall("contracheck-reviewer");
    byId("reason").value = mine ? mine.reason : "";
    for (const radio of desk.querySelectorAll("input[type=radio]")) radio.checked = Boolean(mine && radio.value === mine.verdict);
    desk.showModal();
  };
  const cited = (name) => data.claims[name];
  const decision = (one, verdict, reason, by) => {
    const before = one.decisions.find((each) => each.by === by);
    return {
      finding: one.id, verdict, reason, by, on: today(), about: `${one.subject}, ${one.predicate}`, rule: one.rules[0], class: one.class,
      under: data.under[one.under], ...(before ? { replaces: before.digest } : {}), claims: one.claims.map(cited),
    };
  };
  const save = (event) => {
    event.preventDefault();
    const chosen = desk.querySelector("input[name=verdict]:checked");
    const clean = (id) => byId(id).value.replace(/[\p{Cc}\p{Cs}\p{Cn}\u2028\u2029\u202d\u202e]+/gu, " ").trim();
    const reason = clean("reason");
    const by = clean("reviewer");
    if (!chosen || !reason || !by) {
      byId("desk-error").textContent = "A decision needs a verdict, a reason and a name.";
      return;
    }
    remember("contracheck-reviewer", by);
    const one = decision(subject, chosen.value, reason, by);
    if (token) { send(one); return; }
    keep(one);
    desk.close();
    subject.article.focus();
  };
  const keep = (one) => { made.set(one.finding, one); stored(); };
  const stored = () => {
    const others = Object.entries(parsed(recall(STORE))).filter(([id]) => !known.has(id));
    remember(STORE, JSON.stringify(Object.fromEntries([...others, ...made])));
    told();
  };
  const told = () => {
    const before = new Set([...document.querySelectorAll(".mine:not(:empty)")].map((box) => box.closest("article")));
    for (const one of findings) {
      const mine = made.get(one.id);
      if (!mine && !before.has(one.article)) continue;
      unfold(one.article);
      const box = one.article.querySelector(".mine");
      box.replaceChildren();
      if (!mine) continue;
      const line = el("p", "");
      line.append(el("b", mine.verdict), ", say you, ", el("bdi", mine.by), ": ", el("bdi", mine.reason), " ");
      const back = el("button", "Take back");
      back.type = "button";
      back.addEventListener("click", () => { made.delete(one.id); stored(); one.article.focus(); });
      line.append(el("small", "(not yet exported to the project) "), back);
      box.append(line);
    }
    tray.hidden = made.size === 0;
    byId("tray-count").textContent = made.size === 1 ? "1 decision made here" : `${made.size} decisions made here`;
  };
  const exported = () => {
    const all = [...made.values()].sort((a, b) => (a.finding < b.finding ? -1 : 1));
    const text = JSON.stringify({ decisions: all }, null, 1)
      .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cn}\p{Co}]/gu, (char) => char === "\n" ? char : [...char].length === char.length
        ? "\\u" + char.charCodeAt(0).toString(16).padStart(4, "0")
        : "\\u" + char.charCodeAt(0).toString(16) + "\\u" + char.charCodeAt(1).toString(16));
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text + "\n"], { type: "application/json" }));
    link.download = `decisions-${today()}.json`;
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  };

  // ---- where the page is served: decisions go straight into their file, and changes of the claims are told

  const post = (path, body) => fetch(path, {
    method: "POST", credentials: "same-origin",
    headers: { "Content-Type": "application/json", "X-Contracheck-Token": token }, body: JSON.stringify(body),
  });
  const send = async (one) => {
    try {
      const answer = await post("decisions", one);
      const text = await answer.text();
      if (!answer.ok) { byId("desk-error").textContent = text || `refused (${answer.status})`; return; }
      desk.close();
      location.hash = "#finding-" + one.finding;
      location.reload();
    } catch {
      byId("desk-error").textContent = "The server does not answer. Nothing was written; is it still running?";
    }
  };
  const watch = async () => {
    try {
      const answer = await fetch("state", { credentials: "same-origin", headers: { "X-Contracheck-Token": token } });
      if (answer.ok) byId("news").hidden = (await answer.text()) === document.body.dataset.state;
    } catch { /* it is asked again */ }
    setTimeout(watch, 1500);
  };
  if (token) {
    byId("reload").addEventListener("click", () => location.reload());
    watch();
  }

  // ---- keys and buttons

  const help = byId("help");
  const visible = () => [...document.querySelectorAll("article:not([hidden])")].filter((one) => !one.closest("details:not([open])"));
  const step = (by) => {
    const them = visible();
    if (!them.length) return;
    const at = them.indexOf(document.activeElement.closest("article"));
    const next = them[Math.min(them.length - 1, Math.max(0, at < 0 ? 0 : at + by))];
    next.scrollIntoView({ block: "start", behavior: "instant" });
    next.focus({ preventScroll: true });
  };
  const current = () => document.activeElement.closest("article");
  const KEYS = {
    j: () => step(1), k: () => step(-1), "?": () => help.showModal(),
    d: () => { const one = current(); if (one) decide(shownBy.get(one)); },
    "/": () => search && search.focus(), r: () => form && clear(), x: () => made.size && exported(),
  };
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select, dialog")) {
      if (event.key === "Escape" && event.target === search) search.blur();
      return;
    }
    const act = byId("letters").checked && KEYS[event.key];
    if (act) { event.preventDefault(); act(); }
  });
  document.addEventListener("click", (event) => {
    const button = event.target.closest("button.decide");
    if (button) decide(shownBy.get(button.closest("article")));
  });
  byId("decision").addEventListener("submit", save);
  byId("desk-cancel").addEventListener("click", () => desk.close());
  byId("export").addEventListener("click", exported);
  byId("forget").addEventListener("click", () => { made.clear(); stored(); });
  byId("keys").addEventListener("click", () => help.showModal());
  byId("help-close").addEventListener("click", () => help.close());
  byId("letters").checked = recall("contracheck-letters") !== "off";
  byId("letters").addEventListener("change", (event) => remember("contracheck-letters", event.target.checked ? "on" : "off"));

  const dark = () => (root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches);
  const theme = recall("contracheck-theme");
  if (theme) root.dataset.theme = theme;
  byId("theme").addEventListener("click", () => {
    root.dataset.theme = dark() ? "light" : "dark";
    remember("contracheck-theme", root.dataset.theme);
  });
  addEventListener("beforeprint", () => {
    for (const one of document.querySelectorAll("article:not([hidden])")) unfold(one);
    for (const fold of document.querySelectorAll("details")) fold.open = true;
  });

  told();
  showTarget();
})();
