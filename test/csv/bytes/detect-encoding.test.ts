import { isUtf8 } from "node:buffer";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bytesInMemory } from "../../../src/csv/bytes/byte-source.ts";
import { detectEncoding } from "../../../src/csv/bytes/detect-encoding.ts";

const utf8 = (text: string) => Buffer.from(text);
const detect = (...parts: Uint8Array[]) =>
  detectEncoding(bytesInMemory(Buffer.concat(parts), "t.csv"));

/** 云岭街道,1 石桥镇,2 模模,3 in GBK. */
const GBK = {
  street: Buffer.from([0xd4, 0xc6, 0xc1, 0xeb, 0xbd, 0xd6, 0xb5, 0xc0, 0x2c, 0x31, 0x0a]),
  town: Buffer.from([0xca, 0xaf, 0xc7, 0xc5, 0xd5, 0xf2, 0x2c, 0x32, 0x0a]),
  accident: Buffer.from([0xc4, 0xa3, 0xc4, 0xa3, 0x2c, 0x33, 0x0a]),
};

describe("the encoding", () => {
  it("is what a byte order mark says", () => {
    expect(detect(utf8("\ufeff乡镇\n"))).toMatchObject({
      name: "utf-8-bom",
      bom: true,
      sound: true,
    });
    expect(detect(Buffer.from([0xff, 0xfe, 0x61, 0]))).toMatchObject({
      name: "utf-16le",
      bom: true,
    });
    expect(detect(Buffer.from([0xfe, 0xff, 0, 0x61]))).toMatchObject({
      name: "utf-16be",
      bom: true,
    });
    expect(detect(Buffer.from([0x84, 0x31, 0x95, 0x33]))).toMatchObject({ name: "gb18030" });
  });

  it("with a mark stays what the mark says if a line does not decode", () => {
    expect(detect(utf8("\ufeff乡镇\n"), GBK.town)).toMatchObject({
      name: "utf-8-bom",
      sound: false,
      mixedLines: [],
    });
  });

  it("is UTF-8 where all bytes are valid, ASCII and nothing included", () => {
    for (const text of ["", "a,b\n", "乡镇,场次\n", "𠮷\n"]) {
      expect(detect(utf8(text))).toMatchObject({ name: "utf-8", bom: false, mixedLines: [] });
    }
  });

  it.each([1, 2, 3, 4, 5, 7])(
    "is UTF-8 where windows of %d bytes cut characters",
    (windowBytes) => {
      const source = (text: Uint8Array) => bytesInMemory(text, "t.csv", windowBytes);
      expect(detectEncoding(source(utf8("𠮷é好a𠮷𠮷\n"))).sound).toBe(true);
      expect(detectEncoding(source(utf8("\ufeff好𠮷").subarray(0, 9))).sound).toBe(false);
    },
  );

  it("is the same whatever the windows, for whole and for broken characters", () => {
    const pieces = fc.array(
      fc.oneof(fc.constantFrom("a", "é", "好", "𠮷").map(utf8), fc.uint8Array({ maxLength: 2 })),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(pieces, fc.integer({ min: 1, max: 6 }), (parts, windowBytes) => {
        const bytes = Buffer.concat([utf8("\ufeff"), ...parts]);
        const { sound } = detectEncoding(bytesInMemory(bytes, "t.csv", windowBytes));
        expect(sound).toBe(isUtf8(bytes));
      }),
    );
  });

  it("is GBK else, called GB18030 once a character has four bytes", () => {
    expect(detect(GBK.street, GBK.town)).toMatchObject({ name: "gbk", mixedLines: [] });
    const rare = Buffer.from([0x82, 0x35, 0x8f, 0x33, 0x2c, 0x34, 0x0a]);
    expect(detect(GBK.street, rare)).toMatchObject({ name: "gb18030", mixedLines: [] });
  });

  it("is UTF-16 without a mark where the zeros are all on one side", () => {
    const text = "乡镇,年度,场次\r\n石桥镇,2023,20\r\n一,2023,7\r\n";
    const little = Buffer.from(text, "utf16le");
    expect(detect(little).name).toBe("utf-16le");
    expect(detect(Buffer.from(little).swap16()).name).toBe("utf-16be");
    expect(detect(utf8("柳湾\0镇,2023,1\0\n\0,,\n")).name).toBe("utf-8");
    expect(detect(new Uint8Array(64)).name).toBe("utf-8");
  });
});

describe("mixed lines", () => {
  it("are those of the minority", () => {
    const mostlyUtf8 = detect(utf8("乡镇,n\n云岭街道,1\n"), GBK.town, utf8("河东街道,3\n"));
    expect(mostlyUtf8).toMatchObject({ name: "utf-8", mixedLines: [3] });
    const mostlyGbk = detect(GBK.street, GBK.town, utf8("大坪,3\n"), GBK.street);
    expect(mostlyGbk).toMatchObject({ name: "gbk", mixedLines: [3] });
  });

  it("are found after quoted line breaks and CRLF, counted as physical lines", () => {
    const mixed = detect(utf8('乡镇,"x\r\ny"\r\n云岭街道,\r\n\r\n'), GBK.town);
    expect(mixed.mixedLines).toEqual([5]);
  });

  it("are none where a line of GBK is valid UTF-8 by accident", () => {
    expect(utf8("").length).toBe(0);
    expect(new TextDecoder("utf-8", { fatal: true }).decode(GBK.accident)).toBe("ģģ,3\n");
    expect(detect(GBK.street, GBK.accident, GBK.town)).toMatchObject({
      name: "gbk",
      mixedLines: [],
    });
  });

  it("are found for any common text in UTF-8 within GBK, and none within GBK alone", () => {
    const common = fc.array(
      fc.constantFrom(..."云岭街道石桥镇柳湾龙泉清水大坪年度场次受众人次活动经费备注小计"),
      {
        minLength: 1,
        maxLength: 12,
      },
    );
    const lineOf = (text: string) => utf8(`${text},1\n`);
    fc.assert(
      fc.property(common, (characters) => {
        const text = characters.join("");
        expect(detect(GBK.street, GBK.town, lineOf(text), GBK.street).mixedLines).toEqual([3]);
      }),
    );
    const level1 = fc.tuple(
      fc.integer({ min: 0xb0, max: 0xd6 }),
      fc.integer({ min: 0xa1, max: 0xfe }),
    );
    fc.assert(
      fc.property(fc.array(level1, { minLength: 1, maxLength: 6 }), (pairs) => {
        const line = Buffer.from([...pairs.flat(), 0x0a]);
        expect(detect(GBK.street, GBK.town, line).mixedLines).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });
});

it("long lines are judged in pieces", () => {
  const long = Buffer.concat(Array.from({ length: 40_000 }, () => GBK.street.subarray(0, 9)));
  const source = bytesInMemory(Buffer.concat([GBK.town, long, utf8("\n云岭,1\n")]), "t.csv", 4096);
  expect(detectEncoding(source)).toMatchObject({ name: "gbk", mixedLines: [3] });
});
