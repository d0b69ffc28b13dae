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
var pattern4 = new RegExp("^[!-~]{1,2048}$", "u");
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
      if (data.pathParameters === void 0 && (missing0 = "pathParameters") || data.queryStringParameters === void 0 && (missing0 = "queryStringParameters")) {
        validate20.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 } }];
        return false;
      } else {
        if (data.pathParameters !== void 0) {
          let data0 = data.pathParameters;
          const _errs1 = errors;
          if (errors === _errs1) {
            if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
              for (const key0 in data0) {
                validate20.errors = [{ instancePath: instancePath + "/pathParameters", keyword: "additionalProperties", params: { additionalProperty: key0 } }];
                return false;
                break;
              }
            } else {
              validate20.errors = [{ instancePath: instancePath + "/pathParameters", keyword: "type", params: { type: "object" } }];
              return false;
            }
          }
          var valid0 = _errs1 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data.queryStringParameters !== void 0) {
            let data1 = data.queryStringParameters;
            const _errs4 = errors;
            if (errors === _errs4) {
              if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
                const _errs6 = errors;
                for (const key1 in data1) {
                  if (!(key1 === "state" || key1 === "code" || key1 === "error" || key1 === "scope" || key1 === "iss" || key1 === "authuser" || key1 === "prompt" || key1 === "hd")) {
                    validate20.errors = [{ instancePath: instancePath + "/queryStringParameters", hint: "state, code, error, scope, iss, authuser, prompt, hd", keyword: "additionalProperties", params: { additionalProperty: key1 } }];
                    return false;
                    break;
                  }
                }
                if (_errs6 === errors) {
                  if (data1.state !== void 0) {
                    let data2 = data1.state;
                    const _errs7 = errors;
                    if (errors === _errs7) {
                      if (typeof data2 === "string") {
                        if (!pattern4.test(data2)) {
                          validate20.errors = [{ instancePath: instancePath + "/queryStringParameters/state", hint: "what the connection was begun with", keyword: "pattern", params: { pattern: "^[!-~]{1,2048}$" } }];
                          return false;
                        }
                      } else {
                        validate20.errors = [{ instancePath: instancePath + "/queryStringParameters/state", keyword: "type", params: { type: "string" } }];
                        return false;
                      }
                    }
                    var valid1 = _errs7 === errors;
                  } else {
                    var valid1 = true;
                  }
                  if (valid1) {
                    if (data1.code !== void 0) {
                      let data3 = data1.code;
                      const _errs9 = errors;
                      if (errors === _errs9) {
                        if (typeof data3 === "string") {
                          if (!pattern4.test(data3)) {
                            validate20.errors = [{ instancePath: instancePath + "/queryStringParameters/code", hint: "Google\u2019s, good once", keyword: "pattern", params: { pattern: "^[!-~]{1,2048}$" } }];
                            return false;
                          }
                        } else {
                          validate20.errors = [{ instancePath: instancePath + "/queryStringParameters/code", keyword: "type", params: { type: "string" } }];
                          return false;
                        }
                      }
                      var valid1 = _errs9 === errors;
                    } else {
                      var valid1 = true;
                    }
                    if (valid1) {
                      if (data1.error !== void 0) {
                        let data4 = data1.error;
                        const _errs11 = errors;
                        if (errors === _errs11) {
                          if (typeof data4 === "string") {
                            if (!pattern4.test(data4)) {
                              validate20.errors = [{ instancePath: instancePath + "/queryStringParameters/error", hint: "why there is no code", keyword: "pattern", params: { pattern: "^[!-~]{1,2048}$" } }];
                              return false;
                            }
                          } else {
                            validate20.errors = [{ instancePath: instancePath + "/queryStringParameters/error", keyword: "type", params: { type: "string" } }];
                            return false;
                          }
                        }
                        var valid1 = _errs11 === errors;
                      } else {
                        var valid1 = true;
                      }
                      if (valid1) {
                        if (data1.scope !== void 0) {
                          let data5 = data1.scope;
                          const _errs13 = errors;
                          if (errors === _errs13) {
                            if (typeof data5 === "string") {
                              if (func1(data5) > 2048) {
                                validate20.errors = [{ instancePath: instancePath + "/queryStringParameters/scope", keyword: "maxLength", params: { limit: 2048 } }];
                                return false;
                              }
                            } else {
                              validate20.errors = [{ instancePath: instancePath + "/queryStringParameters/scope", keyword: "type", params: { type: "string" } }];
                              return false;
                            }
                          }
                          var valid1 = _errs13 === errors;
                        } else {
                          var valid1 = true;
                        }
                        if (valid1) {
                          if (data1.iss !== void 0) {
                            let data6 = data1.iss;
                            const _errs15 = errors;
                            if (errors === _errs15) {
                              if (typeof data6 === "string") {
                                if (!pattern4.test(data6)) {
                                  validate20.errors = [{ instancePath: instancePath + "/queryStringParameters/iss", keyword: "pattern", params: { pattern: "^[!-~]{1,2048}$" } }];
                                  return false;
                                }
                              } else {
                                validate20.errors = [{ instancePath: instancePath + "/queryStringParameters/iss", keyword: "type", params: { type: "string" } }];
                                return false;
                              }
                            }
                            var valid1 = _errs15 === errors;
                          } else {
                            var valid1 = true;
                          }
                          if (valid1) {
                            if (data1.authuser !== void 0) {
                              let data7 = data1.authuser;
                              const _errs17 = errors;
                              if (errors === _errs17) {
                                if (typeof data7 === "string") {
                                  if (!pattern4.test(data7)) {
                                    validate20.errors = [{ instancePath: instancePath + "/queryStringParameters/authuser", keyword: "pattern", params: { pattern: "^[!-~]{1,2048}$" } }];
                                    return false;
                                  }
                                } else {
                                  validate20.errors = [{ instancePath: instancePath + "/queryStringParameters/authuser", keyword: "type", params: { type: "string" } }];
                                  return false;
                                }
                              }
                              var valid1 = _errs17 === errors;
                            } else {
                              var valid1 = true;
                            }
                            if (valid1) {
                              if (data1.prompt !== void 0) {
                                let data8 = data1.prompt;
                                const _errs19 = errors;
                                if (errors === _errs19) {
                                  if (typeof data8 === "string") {
                                    if (!pattern4.test(data8)) {
                                      validate20.errors = [{ instancePath: instancePath + "/queryStringParameters/prompt", keyword: "pattern", params: { pattern: "^[!-~]{1,2048}$" } }];
                                      return false;
                                    }
                                  } else {
                                    validate20.errors = [{ instancePath: instancePath + "/queryStringParameters/prompt", keyword: "type", params: { type: "string" } }];
                                    return false;
                                  }
                                }
                                var valid1 = _errs19 === errors;
                              } else {
                                var valid1 = true;
                              }
                              if (valid1) {
                                if (data1.hd !== void 0) {
                                  let data9 = data1.hd;
                                  const _errs21 = errors;
                                  if (errors === _errs21) {
                                    if (typeof data9 === "string") {
                                      if (!pattern4.test(data9)) {
                                        validate20.errors = [{ instancePath: instancePath + "/queryStringParameters/hd", keyword: "pattern", params: { pattern: "^[!-~]{1,2048}$" } }];
                                        return false;
                                      }
                                    } else {
                                      validate20.errors = [{ instancePath: instancePath + "/queryStringParameters/hd", keyword: "type", params: { type: "string" } }];
                                      return false;
                                    }
                                  }
                                  var valid1 = _errs21 === errors;
                                } else {
                                  var valid1 = true;
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              } else {
                validate20.errors = [{ instancePath: instancePath + "/queryStringParameters", keyword: "type", params: { type: "object" } }];
                return false;
              }
            }
            var valid0 = _errs4 === errors;
          } else {
            var valid0 = true;
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
validate20.evaluated = { "props": { "pathParameters": true, "queryStringParameters": true }, "dynamicProps": false, "dynamicItems": false };
export {
  validate
};
