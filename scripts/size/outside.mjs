/*
 * What a page has already: stands for React and react-query when the rest is weighed. Bundled like any module, so that the
 * weight is what a page pays in one bundle, not forty import statements of forty names for the same function. Its own
 * 300 bytes are counted.
 */
const page = /** @type {Record<string, unknown>} */ (Reflect.get(globalThis, 'outside'));

export const {
  Children,
  cloneElement,
  createContext,
  createElement,
  forwardRef,
  Fragment,
  isValidElement,
  jsx,
  jsxs,
  memo,
  QueryClient,
  queryOptions,
  replaceEqualDeep,
  skipToken,
  useCallback,
  useContext,
  useEffect,
  useId,
  useInsertionEffect,
  useLayoutEffect,
  useMemo,
  useQuery,
  useReducer,
  useRef,
  useState,
  useSyncExternalStore,
} = page;
