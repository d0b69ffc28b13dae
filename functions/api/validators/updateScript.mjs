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
var func1 = require_ucs2length().default;
var pattern4 = new RegExp("^[^<>\\t\\r\\n]*$", "u");
var pattern6 = new RegExp('^(?:\\*|"[1-9]\\d{0,8}")$', "u");
var pattern7 = new RegExp("^[0-9A-HJKMNP-TV-Z]{26}$", "u");
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
      if (data.body === void 0 && (missing0 = "body") || data.headers === void 0 && (missing0 = "headers") || data.pathParameters === void 0 && (missing0 = "pathParameters") || data.queryStringParameters === void 0 && (missing0 = "queryStringParameters")) {
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
                if (!(key0 === "title" || key0 === "scenes")) {
                  validate20.errors = [{ instancePath: instancePath + "/body", hint: "title, scenes", keyword: "additionalProperties", params: { additionalProperty: key0 } }];
                  return false;
                  break;
                }
              }
              if (_errs3 === errors) {
                if (data0.title !== void 0) {
                  let data1 = data0.title;
                  const _errs4 = errors;
                  if (errors === _errs4) {
                    if (typeof data1 === "string") {
                      if (func1(data1) > 100) {
                        validate20.errors = [{ instancePath: instancePath + "/body/title", keyword: "maxLength", params: { limit: 100 } }];
                        return false;
                      } else {
                        if (func1(data1) < 1) {
                          validate20.errors = [{ instancePath: instancePath + "/body/title", keyword: "minLength", params: { limit: 1 } }];
                          return false;
                        } else {
                          if (!pattern4.test(data1)) {
                            validate20.errors = [{ instancePath: instancePath + "/body/title", hint: "one line without < and >", keyword: "pattern", params: { pattern: "^[^<>\\t\\r\\n]*$" } }];
                            return false;
                          }
                        }
                      }
                    } else {
                      validate20.errors = [{ instancePath: instancePath + "/body/title", keyword: "type", params: { type: "string" } }];
                      return false;
                    }
                  }
                  var valid1 = _errs4 === errors;
                } else {
                  var valid1 = true;
                }
                if (valid1) {
                  if (data0.scenes !== void 0) {
                    let data2 = data0.scenes;
                    const _errs6 = errors;
                    if (errors === _errs6) {
                      if (Array.isArray(data2)) {
                        if (data2.length > 400) {
                          validate20.errors = [{ instancePath: instancePath + "/body/scenes", keyword: "maxItems", params: { limit: 400 } }];
                          return false;
                        } else {
                          if (data2.length < 1) {
                            validate20.errors = [{ instancePath: instancePath + "/body/scenes", keyword: "minItems", params: { limit: 1 } }];
                            return false;
                          } else {
                            var valid2 = true;
                            const len0 = data2.length;
                            for (let i0 = 0; i0 < len0; i0++) {
                              let data3 = data2[i0];
                              const _errs8 = errors;
                              if (errors === _errs8) {
                                if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
                                  let missing1;
                                  if (data3.text === void 0 && (missing1 = "text")) {
                                    validate20.errors = [{ instancePath: instancePath + "/body/scenes/" + i0, keyword: "required", params: { missingProperty: missing1 } }];
                                    return false;
                                  } else {
                                    const _errs10 = errors;
                                    for (const key1 in data3) {
                                      if (!(key1 === "text" || key1 === "picture" || key1 === "paragraph")) {
                                        validate20.errors = [{ instancePath: instancePath + "/body/scenes/" + i0, hint: "text, picture, paragraph", keyword: "additionalProperties", params: { additionalProperty: key1 } }];
                                        return false;
                                        break;
                                      }
                                    }
                                    if (_errs10 === errors) {
                                      if (data3.text !== void 0) {
                                        let data4 = data3.text;
                                        const _errs11 = errors;
                                        if (errors === _errs11) {
                                          if (typeof data4 === "string") {
                                            if (func1(data4) > 2e3) {
                                              validate20.errors = [{ instancePath: instancePath + "/body/scenes/" + i0 + "/text", keyword: "maxLength", params: { limit: 2e3 } }];
                                              return false;
                                            } else {
                                              if (func1(data4) < 1) {
                                                validate20.errors = [{ instancePath: instancePath + "/body/scenes/" + i0 + "/text", keyword: "minLength", params: { limit: 1 } }];
                                                return false;
                                              }
                                            }
                                          } else {
                                            validate20.errors = [{ instancePath: instancePath + "/body/scenes/" + i0 + "/text", keyword: "type", params: { type: "string" } }];
                                            return false;
                                          }
                                        }
                                        var valid3 = _errs11 === errors;
                                      } else {
                                        var valid3 = true;
                                      }
                                      if (valid3) {
                                        if (data3.picture !== void 0) {
                                          let data5 = data3.picture;
                                          const _errs13 = errors;
                                          if (errors === _errs13) {
                                            if (typeof data5 === "string") {
                                              if (func1(data5) > 100) {
                                                validate20.errors = [{ instancePath: instancePath + "/body/scenes/" + i0 + "/picture", keyword: "maxLength", params: { limit: 100 } }];
                                                return false;
                                              } else {
                                                if (func1(data5) < 1) {
                                                  validate20.errors = [{ instancePath: instancePath + "/body/scenes/" + i0 + "/picture", keyword: "minLength", params: { limit: 1 } }];
                                                  return false;
                                                } else {
                                                  if (!pattern4.test(data5)) {
                                                    validate20.errors = [{ instancePath: instancePath + "/body/scenes/" + i0 + "/picture", hint: "one line without < and >: words that choose its first picture, e.g. volcano at night", keyword: "pattern", params: { pattern: "^[^<>\\t\\r\\n]*$" } }];
                                                    return false;
                                                  }
                                                }
                                              }
                                            } else {
                                              validate20.errors = [{ instancePath: instancePath + "/body/scenes/" + i0 + "/picture", keyword: "type", params: { type: "string" } }];
                                              return false;
                                            }
                                          }
                                          var valid3 = _errs13 === errors;
                                        } else {
                                          var valid3 = true;
                                        }
                                        if (valid3) {
                                          if (data3.paragraph !== void 0) {
                                            const _errs15 = errors;
                                            if (typeof data3.paragraph !== "boolean") {
                                              validate20.errors = [{ instancePath: instancePath + "/body/scenes/" + i0 + "/paragraph", keyword: "type", params: { type: "boolean" } }];
                                              return false;
                                            }
                                            var valid3 = _errs15 === errors;
                                          } else {
                                            var valid3 = true;
                                          }
                                        }
                                      }
                                    }
                                  }
                                } else {
                                  validate20.errors = [{ instancePath: instancePath + "/body/scenes/" + i0, keyword: "type", params: { type: "object" } }];
                                  return false;
                                }
                              }
                              var valid2 = _errs8 === errors;
                              if (!valid2) {
                                break;
                              }
                            }
                          }
                        }
                      } else {
                        validate20.errors = [{ instancePath: instancePath + "/body/scenes", keyword: "type", params: { type: "array" } }];
                        return false;
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
          if (data.headers !== void 0) {
            let data7 = data.headers;
            const _errs17 = errors;
            if (errors === _errs17) {
              if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
                if (data7["if-match"] !== void 0) {
                  let data8 = data7["if-match"];
                  const _errs19 = errors;
                  if (errors === _errs19) {
                    if (typeof data8 === "string") {
                      if (!pattern6.test(data8)) {
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
            var valid0 = _errs17 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.pathParameters !== void 0) {
              let data9 = data.pathParameters;
              const _errs21 = errors;
              if (errors === _errs21) {
                if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
                  let missing2;
                  if (data9.id === void 0 && (missing2 = "id")) {
                    validate20.errors = [{ instancePath: instancePath + "/pathParameters", keyword: "required", params: { missingProperty: missing2 } }];
                    return false;
                  } else {
                    const _errs23 = errors;
                    for (const key2 in data9) {
                      if (!(key2 === "id")) {
                        validate20.errors = [{ instancePath: instancePath + "/pathParameters", hint: "id", keyword: "additionalProperties", params: { additionalProperty: key2 } }];
                        return false;
                        break;
                      }
                    }
                    if (_errs23 === errors) {
                      if (data9.id !== void 0) {
                        let data10 = data9.id;
                        const _errs24 = errors;
                        if (errors === _errs24) {
                          if (typeof data10 === "string") {
                            if (!pattern7.test(data10)) {
                              validate20.errors = [{ instancePath: instancePath + "/pathParameters/id", hint: "a ULID", keyword: "pattern", params: { pattern: "^[0-9A-HJKMNP-TV-Z]{26}$" } }];
                              return false;
                            }
                          } else {
                            validate20.errors = [{ instancePath: instancePath + "/pathParameters/id", keyword: "type", params: { type: "string" } }];
                            return false;
                          }
                        }
                      }
                    }
                  }
                } else {
                  validate20.errors = [{ instancePath: instancePath + "/pathParameters", keyword: "type", params: { type: "object" } }];
                  return false;
                }
              }
              var valid0 = _errs21 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.queryStringParameters !== void 0) {
                let data11 = data.queryStringParameters;
                const _errs26 = errors;
                if (errors === _errs26) {
                  if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
                    for (const key3 in data11) {
                      validate20.errors = [{ instancePath: instancePath + "/queryStringParameters", keyword: "additionalProperties", params: { additionalProperty: key3 } }];
                      return false;
                      break;
                    }
                  } else {
                    validate20.errors = [{ instancePath: instancePath + "/queryStringParameters", keyword: "type", params: { type: "object" } }];
                    return false;
                  }
                }
                var valid0 = _errs26 === errors;
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
validate20.evaluated = { "props": { "body": true, "headers": true, "pathParameters": true, "queryStringParameters": true }, "dynamicProps": false, "dynamicItems": false };
export {
  validate
};
