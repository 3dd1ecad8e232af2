export default this === void 0 ? () => 'arrow' : null
