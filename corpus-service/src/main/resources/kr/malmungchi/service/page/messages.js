/** What the page says, in its language: a key of messages.json, and what {0} and {1} in it stand for. */
const table = await (await fetch("/page/messages.json")).json();

export const language = document.documentElement.lang;
const column = language === "en" ? 1 : 0;

/** Of a message with two forms, as in "{0} place|{0} places", the first is for one. */
export function say(key, ...values) {
  const forms = table[key][column].split("|");
  const form = forms.length > 1 && values[0] !== 1 ? forms[1] : forms[0];
  return form.replace(/\{(\d)\}/g, (_, index) => (typeof values[index] === "number" ? count(values[index]) : values[index]));
}

/** What a value of the API is called; by itself if it has no name here. */
export function nameOf(family, value) {
  const key = `${family}.${value}`;
  return Object.hasOwn(table, key) ? table[key][column] : value;
}

const SENTENCE_CHARACTERS = 1000;
let patterns;

/** A sentence of the service, which are all English, in the page's language; as it is where messages.json has it not. */
export function told(sentence) {
  if (language === "en" || sentence.length > SENTENCE_CHARACTERS) {
    return sentence;
  }
  patterns ??= Object.entries(table).filter(([key]) => key.startsWith("told.")).map(([, [words, english]]) =>
    [new RegExp(`^${english.split(/\{\d\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("(.+)")}$`, "s"), words]);
  for (const [pattern, words] of patterns) {
    const found = pattern.exec(sentence);
    if (found) {
      return words.replace(/\{(\d)\}/g, (_, index) => found[Number(index) + 1]);
    }
  }
  return sentence;
}

export function count(number) {
  return number.toLocaleString(language);
}
