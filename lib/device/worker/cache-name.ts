/** Of our caches, one for each build. */
export const cachePrefix = "front-door-";
