import type { Plugin } from "postcss";

export declare const sheets: (root: string) => Plugin;
