/** The bundle has the same exports as the package, under the global name `aq`. */
declare module "arquero/dist/arquero.min.js";
