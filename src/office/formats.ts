/** The formats of an office in which a page can be written beside its HTML. */
export const OFFICE_FORMATS = ["xlsx", "docx", "pdf", "png", "svg"] as const;

export type OfficeFormat = (typeof OFFICE_FORMATS)[number];
