// Made by `npm run generate` from the schema; do not edit.
var __getOwnPropNames = Object.getOwnPropertyNames;
var __commonJS = (cb, mod) => function __require() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};

// node_modules/ajv/dist/runtime/ucs2length.js
var require_ucs2length = __commonJS({
  "node_modules/ajv/dist/runtime/ucs2length.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    function ucs2length(str) {
      const len = str.length;
      let length = 0;
      let pos = 0;
      let value;
      while (pos < len) {
        length++;
        value = str.charCodeAt(pos++);
        if (value >= 55296 && value <= 56319 && pos < len) {
          value = str.charCodeAt(pos);
          if ((value & 64512) === 56320)
            pos++;
        }
      }
      return length;
    }
    exports.default = ucs2length;
    ucs2length.code = 'require("ajv/dist/runtime/ucs2length").default';
  }
});

// <stdin>
var validate = validate20;
var pattern4 = new RegExp("^[A-Za-z0-9_-]{3,30}$", "u");
var pattern5 = new RegExp("^(?:[A-Za-z0-9_'+\\-]+\\.)*[A-Za-z0-9_'+\\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\\-]*\\.)+[A-Za-z]{2,}$", "u");
var pattern6 = new RegExp('^(?:\\*|"[1-9]\\d{0,8}")$', "u");
var func1 = require_ucs2length().default;
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate20.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.body === void 0 && (missing0 = "body") || data.pathParameters === void 0 && (missing0 = "pathParameters") || data.queryStringParameters === void 0 && (missing0 = "queryStringParameters") || data.headers === void 0 && (missing0 = "headers")) {
        validate20.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 } }];
        return false;
      } else {
        if (data.body !== void 0) {
          let data0 = data.body;
          const _errs1 = errors;
          if (errors === _errs1) {
            if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
              const _errs3 = errors;
              for (const key0 in data0) {
                if (!(key0 === "username" || key0 === "email")) {
                  validate20.errors = [{ instancePath: instancePath + "/body", hint: "username, email", keyword: "additionalProperties", params: { additionalProperty: key0 } }];
                  return false;
                  break;
                }
              }
              if (_errs3 === errors) {
                if (data0.username !== void 0) {
                  let data1 = data0.username;
                  const _errs4 = errors;
                  if (errors === _errs4) {
                    if (typeof data1 === "string") {
                      if (!pattern4.test(data1)) {
                        validate20.errors = [{ instancePath: instancePath + "/body/username", hint: "3 to 30 letters, digits, _ and -", keyword: "pattern", params: { pattern: "^[A-Za-z0-9_-]{3,30}$" } }];
                        return false;
                      }
                    } else {
                      validate20.errors = [{ instancePath: instancePath + "/body/username", keyword: "type", params: { type: "string" } }];
                      return false;
                    }
                  }
                  var valid1 = _errs4 === errors;
                } else {
                  var valid1 = true;
                }
                if (valid1) {
                  if (data0.email !== void 0) {
                    let data2 = data0.email;
                    const _errs6 = errors;
                    const _errs7 = errors;
                    let valid2 = false;
                    const _errs8 = errors;
                    if (errors === _errs8) {
                      if (errors === _errs8) {
                        if (typeof data2 === "string") {
                          if (func1(data2) > 254) {
                            const err0 = { instancePath: instancePath + "/body/email", keyword: "maxLength", params: { limit: 254 } };
                            if (vErrors === null) {
                              vErrors = [err0];
                            } else {
                              vErrors.push(err0);
                            }
                            errors++;
                          } else {
                            if (!pattern5.test(data2)) {
                              const err1 = { instancePath: instancePath + "/body/email", hint: "an e-mail address", keyword: "pattern", params: { pattern: "^(?:[A-Za-z0-9_'+\\-]+\\.)*[A-Za-z0-9_'+\\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\\-]*\\.)+[A-Za-z]{2,}$" } };
                              if (vErrors === null) {
                                vErrors = [err1];
                              } else {
                                vErrors.push(err1);
                              }
                              errors++;
                            }
                          }
                        } else {
                          const err2 = { instancePath: instancePath + "/body/email", keyword: "type", params: { type: "string" } };
                          if (vErrors === null) {
                            vErrors = [err2];
                          } else {
                            vErrors.push(err2);
                          }
                          errors++;
                        }
                      }
                    }
                    var _valid0 = _errs8 === errors;
                    valid2 = valid2 || _valid0;
                    const _errs10 = errors;
                    if (data2 !== null) {
                      const err3 = { instancePath: instancePath + "/body/email", keyword: "type", params: { type: "null" } };
                      if (vErrors === null) {
                        vErrors = [err3];
                      } else {
                        vErrors.push(err3);
                      }
                      errors++;
                    }
                    var _valid0 = _errs10 === errors;
                    valid2 = valid2 || _valid0;
                    if (!valid2) {
                      const err4 = { instancePath: instancePath + "/body/email", keyword: "anyOf", params: {} };
                      if (vErrors === null) {
                        vErrors = [err4];
                      } else {
                        vErrors.push(err4);
                      }
                      errors++;
                      validate20.errors = vErrors;
                      return false;
                    } else {
                      errors = _errs7;
                      if (vErrors !== null) {
                        if (_errs7) {
                          vErrors.length = _errs7;
                        } else {
                          vErrors = null;
                        }
                      }
                    }
                    var valid1 = _errs6 === errors;
                  } else {
                    var valid1 = true;
                  }
                }
              }
            } else {
              validate20.errors = [{ instancePath: instancePath + "/body", keyword: "type", params: { type: "object" } }];
              return false;
            }
          }
          var valid0 = _errs1 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data.pathParameters !== void 0) {
            let data3 = data.pathParameters;
            const _errs12 = errors;
            if (errors === _errs12) {
              if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
                for (const key1 in data3) {
                  validate20.errors = [{ instancePath: instancePath + "/pathParameters", keyword: "additionalProperties", params: { additionalProperty: key1 } }];
                  return false;
                  break;
                }
              } else {
                validate20.errors = [{ instancePath: instancePath + "/pathParameters", keyword: "type", params: { type: "object" } }];
                return false;
              }
            }
            var valid0 = _errs12 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.queryStringParameters !== void 0) {
              let data4 = data.queryStringParameters;
              const _errs15 = errors;
              if (errors === _errs15) {
                if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
                  for (const key2 in data4) {
                    validate20.errors = [{ instancePath: instancePath + "/queryStringParameters", keyword: "additionalProperties", params: { additionalProperty: key2 } }];
                    return false;
                    break;
                  }
                } else {
                  validate20.errors = [{ instancePath: instancePath + "/queryStringParameters", keyword: "type", params: { type: "object" } }];
                  return false;
                }
              }
              var valid0 = _errs15 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.headers !== void 0) {
                let data5 = data.headers;
                const _errs18 = errors;
                if (errors === _errs18) {
                  if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
                    if (data5["if-match"] !== void 0) {
                      let data6 = data5["if-match"];
                      const _errs20 = errors;
                      if (errors === _errs20) {
                        if (typeof data6 === "string") {
                          if (!pattern6.test(data6)) {
                            validate20.errors = [{ instancePath: instancePath + "/headers/if-match", hint: "the ETag of the version that you have seen, or *", keyword: "pattern", params: { pattern: '^(?:\\*|"[1-9]\\d{0,8}")$' } }];
                            return false;
                          }
                        } else {
                          validate20.errors = [{ instancePath: instancePath + "/headers/if-match", keyword: "type", params: { type: "string" } }];
                          return false;
                        }
                      }
                    }
                  } else {
                    validate20.errors = [{ instancePath: instancePath + "/headers", keyword: "type", params: { type: "object" } }];
                    return false;
                  }
                }
                var valid0 = _errs18 === errors;
              } else {
                var valid0 = true;
              }
            }
          }
        }
      }
    } else {
      validate20.errors = [{ instancePath, keyword: "type", params: { type: "object" } }];
      return false;
    }
  }
  validate20.errors = vErrors;
  return errors === 0;
}
validate20.evaluated = { "props": { "body": true, "pathParameters": true, "queryStringParameters": true, "headers": true }, "dynamicProps": false, "dynamicItems": false };
export {
  validate
};
