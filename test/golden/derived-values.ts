/** The value of a figure by its id; undefined where there is none. */
type ValueOf = (id: string) => number | null | undefined;

const plain = (text: string): string => decodeURIComponent(text);

/** Lists what a text with braces stands for. */
function listed(text: string, before = ""): string[] {
  const [start, rest] = text.split("{");
  if (rest === undefined) return [plain(text)];
  const [own = "", end = ""] = rest.split("}");
  const inner = own === "" ? before.split(/[{}]/)[1]! : own;
  return inner.split(/[|](?:or[|])?/).map((each) => plain(`${start}${each}${end}`));
}

/** Does again, in plain steps, what the id of a derived number says; undefined for any other text, or an unknown figure. */
export function derivedValue(id: string, valueOf: ValueOf): number | undefined {
  const words = id.replace(
    /\(([^()]*)\)/g,
    (_, inner: string) => `(${inner.replaceAll(" ", "~")})`,
  );
  const [first = "", ...others] = words.split(" ");
  if (others.length === 0 && !/^(?:sum|count|none)\(/.test(first)) return undefined;
  let value = term(first, valueOf);
  for (let i = 0; i < others.length; i += 2) {
    const next = term(others[i + 1] ?? "", valueOf);
    if (value === undefined || next === undefined) return undefined;
    if (others[i] === "+") value += next;
    else if (others[i] === "-") value -= next;
    else if (others[i] === "*") value *= next;
    else if (others[i] === "/") value /= next;
    else return undefined;
  }
  return value;
}

function term(text: string, valueOf: ValueOf): number | undefined {
  if (/^\d+(?:\.\d+)?$/.test(text)) return Number(text);
  const [, how, inner = ""] = /^(sum|count|none)\((.*)\)$/.exec(text) ?? [];
  if (!how) return valueOf(plain(text)) ?? undefined;
  const [list = "", sign, beside = ""] = inner.split("~");
  const values = listed(list).map(valueOf);
  if (values.includes(undefined)) return undefined;
  if (how === "none") return 0;
  if (how === "sum") return values.reduce<number>((sum, each) => sum + each!, 0);
  if (!sign) return values.length;
  const others =
    /^-?\d/.test(beside) && !beside.includes("/")
      ? values.map(() => Number(beside))
      : listed(beside, list).map(valueOf);
  const isSo = (one: number, other: number): boolean =>
    sign === ">" ? one > other : sign === "<" ? one < other : one === other;
  return values.filter((each, i) => isSo(each!, others[i]!)).length;
}
