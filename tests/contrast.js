// Contrast as WCAG 2 counts it, over the colours that the browser really paints: [[ratio, what], ...], lowest first.
() => {
  const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const rgb = (...colours) => {
    canvas.clearRect(0, 0, 1, 1);
    for (const colour of colours) {
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
    }
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const linear = (value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  const light = ([red, green, blue]) => 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  const ratio = (a, b) => {
    const [low, high] = [light(a), light(b)].sort((x, y) => x - y);
    return (high + 0.05) / (low + 0.05);
  };
  const grounds = (element) => {
    const found = [];
    for (let at = element; at; at = at.parentElement) {
      const style = getComputedStyle(at);
      // A half-high tint is counted as if it were whole.
      if (style.backgroundImage.startsWith("linear-gradient")) found.unshift(style.getPropertyValue("--t"));
      found.unshift(style.backgroundColor);
    }
    return found;
  };
  const found = [];
  for (const element of document.querySelectorAll("body *")) {
    const written = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    if (!written || !element.getClientRects().length) continue;
    if (element.closest("script, dialog, .unseen, .skip, noscript")) continue;
    const under = grounds(element);
    const what = `${element.className} ${element.textContent.slice(0, 20)}`;
    found.push([ratio(rgb(...under, getComputedStyle(element).color), rgb(...under)), what]);
    if (!element.dataset.v) continue;
    const paper = getComputedStyle(document.body).backgroundColor;
    found.push([ratio(rgb(paper, getComputedStyle(element, "::after").color), rgb(paper)), `value ${element.dataset.v}`]);
  }
  return found.sort((a, b) => a[0] - b[0]);
}
