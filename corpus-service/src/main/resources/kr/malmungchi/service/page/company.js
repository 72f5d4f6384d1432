import { say } from "./messages.js";
import { svg } from "./svg.js";

const SIZE = 640;
const HEIGHT = 380;
const MOST = 14;
const WIDEST = 7;

/** A name in the middle, and around it those it is mentioned with: the thicker the line, the more often. */
export function circle(name, together, linkOf) {
  const others = together.slice(0, MOST);
  const most = others[0].passages;
  const drawing = svg("svg", { viewBox: `0 0 ${SIZE} ${HEIGHT}`, class: "company", role: "group", "aria-label": say("name.around", name) });
  const middle = { x: SIZE / 2, y: HEIGHT / 2 };
  const places = others.map((other, index) => {
    const angle = (2 * Math.PI * index) / others.length - Math.PI / 2;
    return { ...other, x: middle.x + Math.cos(angle) * SIZE * 0.36, y: middle.y + Math.sin(angle) * HEIGHT * 0.42 };
  });
  for (const { x, y, passages } of places) {
    drawing.append(svg("line", { x1: middle.x, y1: middle.y, x2: x, y2: y, "stroke-width": Math.max(1, (passages / most) * WIDEST), class: "tie" }));
  }
  for (const { x, y, name: other, passages } of places) {
    drawing.append(svg("a", { href: linkOf(other), "aria-label": `${other}, ${passages}` }, label(x, y, `${other} ${passages}`)));
  }
  drawing.append(label(middle.x, middle.y, name, "middle"));
  return drawing;
}

function label(x, y, words, kind = "") {
  return svg("text", { x, y, "text-anchor": "middle", "dominant-baseline": "central", class: `name ${kind}` }, words);
}
