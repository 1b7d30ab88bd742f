import { launchChromium } from "./browser/chromium.ts";
import { mkdirSync } from "node:fs";
const dir = process.argv[2]!, out = process.argv[3]!; const names = process.argv.slice(4);
mkdirSync(out,{recursive:true});
const b = await launchChromium();
for (const n of names) {
  for (const w of [1280,390]) { const p = await b.newPage({viewport:{width:w,height:900}}); await p.goto(`file://${dir}/${n}.html`);
   const h = await p.evaluate(()=>document.documentElement.scrollHeight);
   const sw = await p.evaluate(()=>document.documentElement.scrollWidth);
   console.log(n,w,h,sw);
   for (let i=0,y=0; y<h && i<6; i++, y+= w===1280?2200:3300) await p.screenshot({path:`${out}/${n}-${w}-${i}.png`, fullPage:true, clip:{x:w===1280?200:0,y,width:w===1280?880:w,height:Math.min(w===1280?2200:3300,h-y)}});
   await p.close(); }
  const p = await b.newPage(); await p.goto(`file://${dir}/${n}.html`); await p.pdf({path:`${out}/${n}.pdf`,preferCSSPageSize:true,printBackground:true}); await p.close();
}
await b.close();
