export default /a"b/g
