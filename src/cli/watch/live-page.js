// Runs in a page that the server of `npm run watch` shows, never in its file: loads the page again after each run, as it
// stood (scroll, folds, sorting), shows while a run makes it again that it is stale, and above it what went wrong.
(({ changes, gone }) => {
  const key = `tb-stood:${location.pathname}`;
  const all = (selector) => [...document.querySelectorAll(selector)];
  const stood = JSON.parse(sessionStorage.getItem(key) ?? "null");
  sessionStorage.removeItem(key);
  if (stood) {
    all("details").forEach((fold, i) => {
      fold.open = stood.folds.includes(i) || fold.open;
    });
    all("th").forEach((head, i) => {
      const turn = stood.turns[i];
      for (let tries = 0; turn && head.ariaSort !== turn && tries < 3; tries++)
        head.querySelector("button")?.click();
    });
    scrollTo(0, stood.top);
  }

  let banner = null;
  const show = (text) => {
    banner?.remove();
    banner = null;
    if (text === "") return;
    banner = document.createElement("pre");
    banner.id = "tb-fault";
    banner.setAttribute("role", "alert");
    banner.textContent = text;
    banner.style.cssText =
      "position:sticky;top:0;z-index:99;margin:0;padding:12px 16px;max-height:50vh;overflow:auto;white-space:pre-wrap;font:13px/1.5 ui-monospace,monospace;color:#fff;background:#7c1d12";
    document.body.prepend(banner);
  };

  const making = (text) => {
    const sign = document.createElement("div");
    sign.id = "tb-making";
    sign.setAttribute("role", "status");
    sign.textContent = text;
    sign.style.cssText =
      "position:fixed;right:12px;bottom:12px;z-index:99;padding:6px 12px;font:13px/1.5 sans-serif;color:#fff;background:#17375e";
    document.getElementById("tb-making")?.remove();
    document.body.append(sign);
  };

  const events = new EventSource(changes);
  events.addEventListener("fault", ({ data }) => show(JSON.parse(data)));
  events.addEventListener("making", ({ data }) => making(JSON.parse(data)));
  events.onopen = () => show("");
  events.onerror = () => show(gone);
  events.onmessage = () => {
    const folds = all("details").flatMap((fold, i) => (fold.open ? [i] : []));
    const turns = all("th").map((head) => head.ariaSort);
    sessionStorage.setItem(key, JSON.stringify({ top: scrollY, folds, turns }));
    location.reload();
  };
})(LIVE);
