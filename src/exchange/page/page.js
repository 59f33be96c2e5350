"use strict";
(() => {
  const survey = JSON.parse(document.getElementById("questionnaire").textContent);
  const { questions, sections } = survey;
  const $ = (id) => document.getElementById(id);

  // ---- Answers and what they decide -------------------------------------------------------------------

  /** The interview that is open: answers as option codes, numbers and texts; drafts are texts that are no answer yet. */
  let interview = null;
  let page = -1; // -1 the start, sections.length the end

  const isOption = (question) => question.type === "choice" || question.type === "choices";

  /** Positions of the options an answer names. */
  function chosen(question, answer) {
    const codes = Array.isArray(answer) ? answer : [answer];
    return codes.map((code) => question.options.findIndex((option) => option.code === code)).filter((at) => at >= 0);
  }

  /** What an object holds of its own: a question may be called `constructor`. */
  const own = (object, id) => (Object.hasOwn(object, id) ? object[id] : undefined);
  const given = (id) => own(interview.answers, id);
  const has = (id) => given(id) !== undefined;

  /** Whether a question has an answer that counts: shown, and not "don't know" or "does not apply". */
  function counts(at, shown) {
    const question = questions[at];
    if (!shown[at] || !has(question.id)) return false;
    const answer = given(question.id);
    return !isOption(question) || !chosen(question, answer).some((option) => question.options[option].means);
  }

  /** Whether a condition holds; a test of something without a value does not. */
  function holds(condition, shown) {
    const [kind, what, value] = condition;
    const answer = () => given(questions[what].id);
    switch (kind) {
      case "all": return what.every((part) => holds(part, shown));
      case "any": return what.some((part) => holds(part, shown));
      case "not": return !holds(what, shown);
      case "answered": return counts(what, shown) === value;
      case "options": return counts(what, shown) && chosen(questions[what], answer()).some((option) => value.includes(option));
      case "texts": return counts(what, shown) && value.includes(answer());
      case "at_least": return counts(what, shown) && answer() >= value;
      case "below": return counts(what, shown) && answer() < value;
      default: return false;
    }
  }

  /** Which questions are to be asked; conditions look back only. */
  function whatIsShown() {
    const shown = [];
    for (const section of sections) {
      const open = !section.if || holds(section.if, shown);
      for (const at of section.questions) shown[at] = open && (!questions[at].if || holds(questions[at].if, shown));
    }
    return shown;
  }

  // ---- Texts ------------------------------------------------------------------------------------------

  let language = survey.languages[0].tag;
  const texts = () => survey.texts[language];
  const say = (word, values = {}) =>
    texts().words[word].replace(/\{(\w+)\}/g, (whole, name) => (name in values ? values[name] : whole));

  function element(tag, properties = {}, ...children) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(properties)) {
      if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
      else if (name in made && name !== "list" && name !== "form") made[name] = value;
      else made.setAttribute(name, value);
    }
    made.append(...children.filter((child) => child !== null && child !== undefined));
    return made;
  }

  // ---- Keeping ----------------------------------------------------------------------------------------

  /** All interviews of this device, by key: those of the database, or of this visit where there is none. */
  const kept = new Map();
  let elsewhere = false;
  let saving = Promise.resolve();

  /** The database; null where the browser keeps nothing. */
  const database = new Promise((done) => {
    try {
      const request = indexedDB.open(`ratio:${survey.questionnaire.id}${survey.form ? ":" + survey.form : ""}`, 1);
      request.onupgradeneeded = () => request.result.createObjectStore("interviews", { keyPath: "key" });
      request.onsuccess = () => done(request.result);
      request.onerror = () => done(null);
    } catch {
      done(null);
    }
  });

  /** Does something with the interviews kept; ends when it is on disk. */
  async function store(mode, act) {
    const db = await database;
    if (!db) return undefined;
    return new Promise((done, failed) => {
      const transaction = db.transaction("interviews", mode, { durability: "strict" });
      const request = act(transaction.objectStore("interviews"), transaction);
      transaction.oncomplete = () => done(request.result);
      transaction.onerror = transaction.onabort = () => failed(transaction.error);
    });
  }

  /** Writes an interview, unless another window has written it meanwhile. */
  function write(one) {
    return store("readwrite", (interviews, transaction) => {
      const request = interviews.get(one.key);
      request.onsuccess = () => {
        if (request.result && request.result.revision >= one.revision) {
          elsewhere = true;
          transaction.abort();
        } else {
          interviews.put(one);
        }
      };
      return request;
    });
  }

  const now = () => new Date().toISOString().replace(/\.\d+Z$/, "Z");

  /** Keeps the open interview as it is now; says so when it is on disk. */
  function keep() {
    if (!interview || elsewhere) return;
    Object.assign(interview, { saved: now(), language, page, revision: (interview.revision ?? 0) + 1 });
    kept.set(interview.key, interview);
    const one = structuredClone(interview);
    $("status").textContent = "";
    saving = saving.then(() => write(one)).then(async () => {
      const newest = interview?.key === one.key && interview.revision === one.revision;
      if (newest && (await database)) $("status").textContent = say("saved", { time: new Date().toLocaleTimeString(language, { timeStyle: "short" }) });
    }).catch(() => warn(elsewhere ? "elsewhere" : "not_kept_now"));
  }

  function forget(one) {
    kept.delete(one.key);
    saving = saving.then(() => store("readwrite", (interviews) => interviews.delete(one.key)));
  }

  function warn(word) {
    $("warning").hidden = !word;
    $("warning").textContent = word ? say(word) : "";
  }

  const allKept = () => [...kept.values()].sort((a, b) => (a.saved < b.saved ? 1 : -1));

  // ---- Understanding what is typed --------------------------------------------------------------------

  /** A number as people write it: {value} or {wrong}. */
  function readNumber(text, question) {
    const bare = text.replace(/[\s\u00a0\u202f]/g, "").replace("\u2212", "-");
    if (/^-?\d{1,3},\d{3}$/.test(bare) && !/^-?0/.test(bare)) return { wrong: say("number_unclear") };
    if (!/^[+-]?(\d+([.,]\d*)?|[.,]\d+)$/.test(bare)) return { wrong: say("number_wrong") };
    const value = Number(bare.replace(",", "."));
    const { min, max } = question;
    const fits = (min === undefined || value >= min) && (max === undefined || value <= max);
    return fits ? { value } : { wrong: texts().questions[questions.indexOf(question)].range };
  }

  function readRegion(text) {
    const bare = text.trim().toLowerCase();
    const found = survey.regions.find(([code, name]) =>
      [code, `${name} (${code})`].some((way) => way.toLowerCase() === bare));
    const named = survey.regions.filter(([, name]) => name.toLowerCase() === bare);
    if (found) return { value: found[0] };
    return named.length === 1 ? { value: named[0][0] } : { wrong: say("region_wrong") };
  }

  function readSector(text) {
    const bare = text.replace(/\s/g, "").toUpperCase();
    if (/^[A-V]$/.test(bare)) return { value: bare };
    const parts = /^[A-V]?\.?(\d\d)(?:\.?(\d{1,2}))?$/.exec(bare);
    if (!parts || !survey.divisions.includes(parts[1])) return { wrong: say("sector_wrong") };
    return { value: parts[2] ? `${parts[1]}.${parts[2]}` : parts[1] };
  }

  /** What a text says to a question: {value}, {wrong}, or {} for nothing. */
  function understand(question, text) {
    if (text.trim() === "") return {};
    switch (question.type) {
      case "number": return readNumber(text, question);
      case "region": return readRegion(text);
      case "sector": return readSector(text);
      case "date": return /^\d{4}-\d\d-\d\d$/.test(text) ? { value: text } : { wrong: say("date_wrong") };
      default: return { value: text.trim() };
    }
  }

  function show(question, answer) {
    if (question.type !== "region") return String(answer);
    const found = survey.regions.find(([code]) => code === answer);
    return found ? `${found[1]} (${found[0]})` : String(answer);
  }

  // ---- A question on the page -------------------------------------------------------------------------

  function answer(question, value) {
    if (value === undefined) delete interview.answers[question.id];
    else interview.answers[question.id] = value;
    delete interview.drafts[question.id];
    interview.finished = undefined;
    keep();
    refresh();
  }

  /** Takes what stands in a field: an answer, or else a draft of one. Returns what is wrong with it. */
  function typed(question, text) {
    const { value, wrong } = understand(question, text);
    answer(question, value);
    if (wrong) {
      interview.drafts[question.id] = text;
      keep();
    }
    return wrong ?? "";
  }

  function hints(question, at) {
    const said = texts().questions[at];
    const range = [said.unit, said.range].filter(Boolean).join(". ").replace("..", ".");
    const several = question.type === "choices" ? say("several") : null;
    const lines = [several, said.hint, range].filter(Boolean);
    const below = [];
    if (lines.length) below.push(element("p", { className: "hint", id: `${question.id}-hint` }, lines.join(" ")));
    if (said.help.length) {
      below.push(element("details", {},
        element("summary", {}, say("explanation")),
        ...said.help.map((line) => element("p", {}, line))));
    }
    return below;
  }

  function heading(question, at) {
    const mark = question.required ? element("span", { className: "must", role: "img", "aria-label": say("required"), title: say("required") }, " *") : null;
    return [texts().questions[at].text, mark];
  }

  function optionField(question, at) {
    const several = question.type === "choices";
    const said = texts().questions[at];
    const labels = question.options.map((option, i) => [option.code, said.options[i], option.exclusive]);
    if (question.none) labels.push([null, texts().none, true]);
    const field = element("fieldset", { id: `q-${question.id}`, "aria-describedby": `${question.id}-hint` });
    const isOn = (code) => {
      if (!several) return given(question.id) === code;
      return Array.isArray(given(question.id)) && (code === null ? given(question.id).length === 0 : given(question.id).includes(code));
    };
    const boxes = labels.map(([code, label, alone], i) => {
      const box = element("input", {
        type: several ? "checkbox" : "radio", name: question.id, id: `${question.id}-${i}`,
        checked: isOn(code), value: code ?? "none_of_these",
      });
      box.addEventListener("change", () => {
        if (!several) return answer(question, code);
        if (box.checked) boxes.forEach((other, j) => {
          if (other !== box && (alone || labels[j][2])) other.checked = false;
        });
        const ticked = boxes.map((other, j) => (other.checked ? labels[j][0] : undefined));
        const codes = ticked.filter((one) => one !== undefined && one !== null);
        return answer(question, codes.length || ticked.includes(null) ? codes : undefined);
      });
      return box;
    });
    const clear = element("button", { type: "button", className: "clear", onclick: () => {
      boxes.forEach((box) => { box.checked = false; });
      answer(question, undefined);
      boxes[0].focus();
    } }, say("clear"));
    field.append(
      element("legend", {}, ...heading(question, at)), ...hints(question, at),
      ...boxes.map((box, i) => element("label", { htmlFor: box.id, className: "option" }, box, element("span", {}, labels[i][1]))),
      clear);
    return field;
  }

  function textField(question, at) {
    const id = `${question.id}-input`;
    const error = element("p", { className: "error", id: `${question.id}-error`, role: "alert" });
    const draft = own(interview.drafts, question.id);
    const known = draft ?? (has(question.id) ? show(question, given(question.id)) : "");
    const input = element("input", {
      id, type: question.type === "date" ? "date" : "text", value: known, autocomplete: "off",
      "aria-describedby": `${question.id}-hint ${question.id}-error`, "aria-required": question.required ? "true" : "false",
    });
    if (question.type === "number") input.inputMode = "decimal";
    if (question.type === "region") input.setAttribute("list", "regions");
    const judge = (wrong) => {
      error.textContent = wrong;
      input.setAttribute("aria-invalid", wrong ? "true" : "false");
    };
    // What is half typed is kept at once, and judged when the field is left.
    input.addEventListener("input", () => typed(question, input.value) || judge(""));
    input.addEventListener("change", () => {
      judge(typed(question, input.value));
      if (question.type === "region" && has(question.id)) input.value = show(question, given(question.id));
    });
    const field = element("div", { id: `q-${question.id}`, className: "field" },
      element("label", { htmlFor: id, className: "question" }, ...heading(question, at)), ...hints(question, at), input, error);
    if (draft !== undefined) judge(understand(question, known).wrong ?? "");
    return field;
  }

  // ---- Pages ------------------------------------------------------------------------------------------

  const isPageShown = (at, shown) => sections[at].questions.some((question) => shown[question]);

  function step(from, by, shown) {
    let at = from + by;
    while (at >= 0 && at < sections.length && !isPageShown(at, shown)) at += by;
    return Math.min(Math.max(at, -1), sections.length);
  }

  function drawStart() {
    const rows = allKept().map((one) => {
      const name = nameOf(one) || say("nameless");
      const when = new Date(one.saved).toLocaleString(language, { dateStyle: "medium", timeStyle: "short" }) + (one.finished ? ` · ${say("finished")}` : "");
      return element("li", {},
        element("span", {}, element("strong", {}, name), element("br"), when),
        element("button", { type: "button", onclick: () => open(one), "aria-label": `${say("go_on")}: ${name}` }, say("go_on")),
        element("button", { type: "button", className: "quiet", "aria-label": `${say("delete")}: ${name}`, onclick: () => {
          if (!confirm(`${name}: ${say("delete_sure")}`)) return;
          forget(one);
          draw();
        } }, say("delete")));
    });
    return [
      element("h1", { tabIndex: -1 }, texts().title),
      texts().description ? element("p", {}, texts().description) : null,
      element("button", { type: "button", className: "main", id: "start", onclick: () => open(fresh()) }, say("start")),
      element("h2", {}, say("kept")),
      rows.length ? element("ul", { className: "kept" }, ...rows) : element("p", {}, say("none_kept")),
      rows.length ? element("button", { type: "button", id: "save-all", onclick: () =>
        download(`${survey.questionnaire.id}.json`, allKept().map(toFile)) }, say("save_all")) : null,
    ];
  }

  function drawSection(at) {
    const said = texts().sections[at];
    const fields = sections[at].questions.map((index) => {
      const question = questions[index];
      return isOption(question) ? optionField(question, index) : textField(question, index);
    });
    return [
      element("p", { className: "hint", id: "part" }),
      element("h1", { tabIndex: -1 }, said.title),
      said.text ? element("p", {}, said.text) : null,
      ...fields,
    ];
  }

  function drawEnd() {
    const shown = whatIsShown();
    const missing = questions.map((_, at) => at).filter((at) => shown[at] && !has(questions[at].id));
    const must = missing.filter((at) => questions[at].required);
    const list = (which) => element("ul", {}, ...which.map((at) => element("li", {},
      element("button", { type: "button", className: "link", onclick: () => goTo(at) }, texts().questions[at].text))));
    if (!must.length) interview.finished = interview.finished ?? now();
    keep();
    const text = () => JSON.stringify(toFile(interview), null, 2) + "\n";
    const box = element("textarea", { readOnly: true, rows: 8, id: "text", value: text(), "aria-label": say("as_text") });
    const copied = element("span", { role: "status" });
    return [
      element("h1", { tabIndex: -1 }, say("end")),
      ...(must.length ? [element("p", { className: "error" }, say("must_first")), list(must)] : []),
      element("button", { type: "button", className: "main", id: "save", onclick: () =>
        download(fileName(interview), toFile(interview)) }, say("save_file")),
      ...(missing.length > must.length
        ? [element("p", {}, say("open_questions")), list(missing.filter((at) => !questions[at].required))]
        : []),
      missing.length ? null : element("p", {}, say("all_answered")),
      element("details", {},
        element("summary", {}, say("as_text")), box,
        element("button", { type: "button", id: "copy", onclick: () => {
          box.select();
          const done = () => { copied.textContent = say("copied"); };
          if (navigator.clipboard) navigator.clipboard.writeText(box.value).then(done, () => document.execCommand("copy") && done());
          else if (document.execCommand("copy")) done();
        } }, say("copy")), copied),
      element("button", { type: "button", id: "to-start", onclick: () => turn(-1) }, say("all_interviews")),
    ];
  }

  function goTo(at) {
    turn(sections.findIndex((section) => section.questions.includes(at)));
    const field = $(`q-${questions[at].id}`);
    field.scrollIntoView();
    field.querySelector("input").focus();
  }

  function draw() {
    const body = page < 0 ? drawStart() : page === sections.length ? drawEnd() : drawSection(page);
    $("page").replaceChildren(...body.filter((part) => part !== null));
    document.documentElement.lang = language;
    document.title = texts().title;
    $("title").textContent = page < 0 ? "" : texts().title;
    $("language-label").textContent = say("language");
    $("back").textContent = say("back");
    if (elsewhere) warn("elsewhere");
    refresh();
  }

  /** Brings what depends on the answers up to date, without touching what is being typed. */
  function refresh() {
    document.body.classList.toggle("at-start", page < 0);
    if (page < 0) return;
    const shown = whatIsShown();
    const asked = questions.filter((_, at) => shown[at]);
    const answered = asked.filter((question) => has(question.id)).length;
    $("progress").max = asked.length;
    $("progress").value = answered;
    $("count").textContent = say("progress", { n: answered, of: asked.length });
    const parts = sections.map((_, at) => at).filter((at) => isPageShown(at, shown));
    const last = page >= (parts.at(-1) ?? 0);
    $("next").textContent = say(last ? "to_end" : "next");
    $("next").hidden = page === sections.length;
    if (page === sections.length) return;
    $("part").textContent = say("page", { n: parts.indexOf(page) + 1, of: parts.length });
    for (const at of sections[page].questions) {
      const field = $(`q-${questions[at].id}`);
      field.hidden = !shown[at];
      const clear = field.querySelector(".clear");
      if (clear) clear.hidden = !has(questions[at].id);
    }
  }

  function turn(to) {
    page = to;
    if (to < 0) leave();
    keep();
    draw();
    window.scrollTo(0, 0);
    $("page").querySelector("h1").focus({ preventScroll: true });
  }

  function open(one) {
    interview = one;
    elsewhere = false;
    // Where to go on when the page is loaded anew.
    location.replace(`#${one.key}`);
    if (one.language in survey.texts) setLanguage(one.language);
    const shown = whatIsShown();
    const at = one.page >= 0 && one.page < sections.length && isPageShown(one.page, shown) ? one.page : step(-1, 1, shown);
    turn(one.page === sections.length ? one.page : at);
  }

  function leave() {
    interview = null;
    location.replace("#");
  }

  function setLanguage(tag) {
    language = tag;
    $("language").value = tag;
  }

  // ---- Leaving ----------------------------------------------------------------------------------------

  function fresh() {
    const key = `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 8)}`;
    const one = { key, started: now(), saved: now(), language, page: 0, answers: {}, drafts: {} };
    if (survey.today) one.answers[survey.today] = localDay();
    return one;
  }

  function localDay() {
    const day = new Date();
    const two = (number) => String(number).padStart(2, "0");
    return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
  }

  function nameOf(one) {
    const named = survey.names.map((id) => own(one.answers, id)).filter(Boolean);
    return named.length ? String(named[0]) : "";
  }

  function fileName(one) {
    const name = nameOf(one).normalize("NFKD").replace(/[^\w-]+/g, "-").replace(/^-+|-+$/g, "").toLowerCase();
    return `${name || "answers"}-${one.saved.slice(0, 10)}.json`;
  }

  /** The answers file that `ratio` reads. */
  function toFile(one) {
    const before = interview;
    interview = one;
    const shown = whatIsShown();
    interview = before;
    const those = (wanted) => Object.fromEntries(questions
      .filter((question, at) => Boolean(shown[at]) === wanted && own(one.answers, question.id) !== undefined)
      .map((question) => [question.id, own(one.answers, question.id)]));
    const file = { ratio_answers: 1, questionnaire: survey.questionnaire };
    if (survey.form) file.form = survey.form;
    Object.assign(file, { language: one.language, started: one.started, saved: one.saved });
    if (one.finished) file.finished = one.finished;
    file.answers = those(true);
    if (Object.keys(those(false)).length) file.inactive = those(false);
    if (Object.keys(one.drafts).length) file.set_aside = one.drafts;
    return file;
  }

  function download(name, content) {
    const url = URL.createObjectURL(new Blob([JSON.stringify(content, null, 2) + "\n"], { type: "application/json" }));
    const link = element("a", { href: url, download: name });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(url), 60000);
  }

  // ---- Beginning --------------------------------------------------------------------------------------

  for (const { tag, name } of survey.languages) $("language").append(element("option", { value: tag, lang: tag }, name));
  const wanted = navigator.languages.map((tag) => survey.languages.find((known) => known.tag === tag || known.tag === tag.split("-")[0]));
  setLanguage((wanted.find(Boolean) ?? survey.languages[0]).tag);
  $("language-choice").hidden = survey.languages.length < 2;
  $("language").addEventListener("change", () => {
    language = $("language").value;
    keep();
    draw();
  });
  $("next").addEventListener("click", () => turn(step(page, 1, whatIsShown())));
  $("back").addEventListener("click", () => {
    turn(step(page, -1, whatIsShown()));
  });
  $("regions").append(...survey.regions.map(([code, name]) => element("option", { value: `${name} (${code})` })));
  database.then(async (db) => {
    if (!db) warn("not_kept");
    for (const one of (await store("readonly", (interviews) => interviews.getAll())) ?? []) kept.set(one.key, one);
    const left = kept.get(location.hash.slice(1));
    if (left) open(left);
    else draw();
  });
})();
