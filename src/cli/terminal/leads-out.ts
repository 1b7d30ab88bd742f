/**
 * True for a path within a folder that leads out of it, on any system.
 * @example leadsOut("a/../../b") // => true
 */
export const leadsOut = (path: string): boolean => /^[\\/]|:|(^|[\\/])\.\.([\\/]|$)/.test(path);
