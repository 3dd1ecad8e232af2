export default void 0 ?? 'nullish'
