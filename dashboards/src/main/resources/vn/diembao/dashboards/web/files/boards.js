// Draws the panels of a board from the figures that stand in the page; the tables below say the same in words.
(() => {
  const holders = [...document.querySelectorAll("[data-drawing]")];
  const charts = new Map();
  const number = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 2 });
  const text = value => (typeof value === "number" ? number.format(value) : "–");
  const measure = document.createElement("canvas").getContext("2d");

  /** Values of the style sheet, which knows of dark and of paper. */
  const style = () => {
    const computed = getComputedStyle(document.documentElement);
    return name => computed.getPropertyValue(name).trim();
  };
  const colourOf = (css, name) => css(name.startsWith("c") ? `--${name}` : `--bar-${name}`);
  const family = () => getComputedStyle(document.body).fontFamily;

  const tooltip = (css, trigger) => ({
    trigger,
    renderMode: "richText",
    confine: true,
    backgroundColor: css("--paper"),
    borderColor: css("--line"),
    textStyle: { color: css("--ink"), fontSize: 13, fontFamily: family() },
    valueFormatter: text,
    axisPointer: { type: "shadow", shadowStyle: { opacity: 0.08 } },
  });

  const valueAxis = (css, figures) => ({
    type: "value",
    minInterval: 1,
    max: figures.mark ? range => Math.ceil(Math.max(range.max, figures.mark.value * 1.2)) : null,
    splitLine: { lineStyle: { color: css("--line"), width: 0.6 } },
    axisLabel: { color: css("--soft"), formatter: text },
  });

  const widest = labels => {
    measure.font = `12px ${family()}`;
    return Math.max(...labels.map(label => measure.measureText(label).width));
  };

  /** A name in at most two lines. */
  const folded = (label, room) => {
    const lines = [""];
    for (const word of label.split(" ")) {
      const longer = `${lines.at(-1)} ${word}`.trim();
      if (measure.measureText(longer).width <= room || lines.at(-1) === "") lines[lines.length - 1] = longer;
      else if (lines.length < 2) lines.push(word);
      else return `${lines.join("\n")}…`;
    }
    return lines.join("\n");
  };

  /** Room for names beside bars. */
  const beside = (figures, room) => Math.ceil(Math.min(widest(figures.labels) + 4, room * 0.42));

  const nameAxis = (css, figures, room) => ({
    type: "category",
    data: figures.labels,
    inverse: !figures.overTime,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: css("--line") } },
    axisLabel: figures.overTime
      ? { color: css("--soft"), hideOverlap: true, formatter: label => label.replace(/^(\d\d\/\d\d)\/\d{4}$/, "$1") }
      : { color: css("--ink"), interval: 0, formatter: label => folded(label, beside(figures, room)), lineHeight: 14, fontSize: 12 },
  });

  const lines = (css, figures, room) => {
    const bars = figures.kind !== "line";
    const parts = figures.series.length > 1;
    const many = figures.labels.length > 45;
    return figures.series.map((series, place) => ({
      type: bars ? "bar" : "line",
      name: series.name,
      data: series.values,
      stack: figures.kind === "stacked" ? "all" : null,
      cursor: series.links.some(link => link) ? "pointer" : "default",
      color: colourOf(css, series.colour),
      barMaxWidth: 26,
      barCategoryGap: "28%",
      lineStyle: { width: 2 },
      showSymbol: !many,
      symbolSize: 5,
      label: bars && !parts && !figures.overTime
        ? { show: true, position: "right", color: css("--ink"), formatter: item => text(item.value) }
        : { show: false },
      markLine: place === 0 && figures.mark
        ? {
            silent: true,
            symbol: "none",
            lineStyle: { color: css("--bar-neg"), type: "dashed" },
            label: { formatter: figures.mark.label, position: "insideEndTop", color: css("--ink") },
            data: [{ yAxis: figures.mark.value }],
          }
        : null,
    }));
  };

  const ring = (css, figures) => {
    const series = figures.series[0];
    return {
      tooltip: tooltip(css, "item"),
      series: [{
        type: "pie",
        radius: ["56%", "92%"],
        cursor: series.links.some(link => link) ? "pointer" : "default",
        label: { show: false },
        itemStyle: { borderColor: css("--paper"), borderWidth: 2 },
        emphasis: { scale: false },
        data: series.values.map((value, place) => ({
          value,
          name: figures.labels[place],
          itemStyle: { color: colourOf(css, figures.colours[place]) },
        })),
      }],
    };
  };

  const option = (figures, room) => {
    const css = style();
    const common = { animation: false, textStyle: { fontFamily: family() } };
    if (figures.kind === "share") return { ...common, ...ring(css, figures) };
    const names = nameAxis(css, figures, room);
    const values = valueAxis(css, figures);
    const single = figures.series.length === 1 && !figures.overTime;
    return {
      ...common,
      tooltip: tooltip(css, "axis"),
      grid: figures.overTime
        ? { left: 4, right: 16, top: 12, bottom: 8, containLabel: true }
        : { left: beside(figures, room) + 12, right: single ? 44 : 16, top: 4, bottom: 24 },
      xAxis: figures.overTime ? names : { ...values, axisLabel: { ...values.axisLabel, hideOverlap: true } },
      yAxis: figures.overTime ? values : names,
      series: lines(css, figures, room),
    };
  };

  const height = (figures, holder) => {
    const asked = Number(holder.dataset.height) * 20 - 40;
    if (figures.kind === "share") return Math.min(Math.max(holder.clientWidth, 120), 220);
    const rows = figures.labels.length;
    return figures.overTime ? Math.max(asked, 180) : Math.min(Math.max(asked, rows * 30 + 34), rows * 44 + 34);
  };

  const draw = holder => {
    const figures = JSON.parse(holder.dataset.drawing);
    holder.hidden = false;
    holder.style.height = `${height(figures, holder)}px`;
    let chart = charts.get(holder);
    if (!chart) {
      chart = echarts.init(holder, null, { renderer: "canvas", devicePixelRatio: Math.max(2, devicePixelRatio) });
      chart.on("click", item => {
        const link = figures.series[item.seriesIndex]?.links[item.dataIndex];
        if (link?.startsWith("/") && item.value > 0) location.assign(link);
      });
      charts.set(holder, chart);
    }
    chart.resize();
    chart.setOption(option(figures, holder.clientWidth), true);
  };

  const drawAll = () => holders.forEach(draw);
  drawAll();
  // All drawings stand on their canvases here; browsers show it among the times of a page.
  performance.mark("drawn");
  for (const change of ["print", "(prefers-color-scheme: dark)"]) {
    matchMedia(change).addEventListener("change", drawAll);
  }
  let width = innerWidth;
  let waiting = 0;
  addEventListener("resize", () => {
    if (innerWidth === width) return;
    width = innerWidth;
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(drawAll);
  });

  // A list of choices closes when the reader turns elsewhere.
  const close = except => document.querySelectorAll(".control[open]").forEach(one => {
    if (one !== except) one.open = false;
  });
  document.addEventListener("click", event => close(event.target.closest(".control")));
  document.addEventListener("keydown", event => {
    if (event.key !== "Escape") return;
    const open = document.querySelector(".control[open]");
    close(null);
    open?.querySelector("summary").focus();
  });
})();
