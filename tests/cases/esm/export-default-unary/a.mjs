export default typeof undefined_
