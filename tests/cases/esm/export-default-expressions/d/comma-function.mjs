export default (0, function () {});
