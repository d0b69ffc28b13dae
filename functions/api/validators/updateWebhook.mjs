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
var schema31 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object", "properties": { "body": { "type": "object", "properties": { "url": { "type": "string", "minLength": 1, "maxLength": 2048 }, "events": { "minItems": 1, "maxItems": 8, "type": "array", "items": { "type": "string", "enum": ["video.ready", "video.failed", "video.cancelled", "video.awaiting_review", "video.published", "video.publish_failed", "script.ready", "script.failed"] } }, "description": { "type": "string", "maxLength": 200, "pattern": "^[^<>\\t\\r\\n]*$" }, "enabled": { "type": "boolean" } }, "additionalProperties": false }, "headers": { "type": "object", "properties": { "if-match": { "type": "string", "pattern": '^(?:\\*|"[1-9]\\d{0,8}")$' } } }, "pathParameters": { "type": "object", "properties": { "id": { "type": "string", "pattern": "^[0-9A-HJKMNP-TV-Z]{26}$" } }, "required": ["id"], "additionalProperties": false }, "queryStringParameters": { "type": "object", "properties": {}, "additionalProperties": false } }, "required": ["body", "headers", "pathParameters", "queryStringParameters"] };
var func1 = require_ucs2length().default;
var pattern4 = new RegExp("^[^<>\\t\\r\\n]*$", "u");
var pattern5 = new RegExp('^(?:\\*|"[1-9]\\d{0,8}")$', "u");
var pattern6 = new RegExp("^[0-9A-HJKMNP-TV-Z]{26}$", "u");
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
                if (!(key0 === "url" || key0 === "events" || key0 === "description" || key0 === "enabled")) {
                  validate20.errors = [{ instancePath: instancePath + "/body", hint: "url, events, description, enabled", keyword: "additionalProperties", params: { additionalProperty: key0 } }];
                  return false;
                  break;
                }
              }
              if (_errs3 === errors) {
                if (data0.url !== void 0) {
                  let data1 = data0.url;
                  const _errs4 = errors;
                  if (errors === _errs4) {
                    if (typeof data1 === "string") {
                      if (func1(data1) > 2048) {
                        validate20.errors = [{ instancePath: instancePath + "/body/url", keyword: "maxLength", params: { limit: 2048 } }];
                        return false;
                      } else {
                        if (func1(data1) < 1) {
                          validate20.errors = [{ instancePath: instancePath + "/body/url", keyword: "minLength", params: { limit: 1 } }];
                          return false;
                        }
                      }
                    } else {
                      validate20.errors = [{ instancePath: instancePath + "/body/url", keyword: "type", params: { type: "string" } }];
                      return false;
                    }
                  }
                  var valid1 = _errs4 === errors;
                } else {
                  var valid1 = true;
                }
                if (valid1) {
                  if (data0.events !== void 0) {
                    let data2 = data0.events;
                    const _errs6 = errors;
                    if (errors === _errs6) {
                      if (Array.isArray(data2)) {
                        if (data2.length > 8) {
                          validate20.errors = [{ instancePath: instancePath + "/body/events", keyword: "maxItems", params: { limit: 8 } }];
                          return false;
                        } else {
                          if (data2.length < 1) {
                            validate20.errors = [{ instancePath: instancePath + "/body/events", keyword: "minItems", params: { limit: 1 } }];
                            return false;
                          } else {
                            var valid2 = true;
                            const len0 = data2.length;
                            for (let i0 = 0; i0 < len0; i0++) {
                              let data3 = data2[i0];
                              const _errs8 = errors;
                              if (typeof data3 !== "string") {
                                validate20.errors = [{ instancePath: instancePath + "/body/events/" + i0, keyword: "type", params: { type: "string" } }];
                                return false;
                              }
                              if (!(data3 === "video.ready" || data3 === "video.failed" || data3 === "video.cancelled" || data3 === "video.awaiting_review" || data3 === "video.published" || data3 === "video.publish_failed" || data3 === "script.ready" || data3 === "script.failed")) {
                                validate20.errors = [{ instancePath: instancePath + "/body/events/" + i0, keyword: "enum", params: { allowedValues: schema31.properties.body.properties.events.items.enum } }];
                                return false;
                              }
                              var valid2 = _errs8 === errors;
                              if (!valid2) {
                                break;
                              }
                            }
                          }
                        }
                      } else {
                        validate20.errors = [{ instancePath: instancePath + "/body/events", keyword: "type", params: { type: "array" } }];
                        return false;
                      }
                    }
                    var valid1 = _errs6 === errors;
                  } else {
                    var valid1 = true;
                  }
                  if (valid1) {
                    if (data0.description !== void 0) {
                      let data4 = data0.description;
                      const _errs10 = errors;
                      if (errors === _errs10) {
                        if (typeof data4 === "string") {
                          if (func1(data4) > 200) {
                            validate20.errors = [{ instancePath: instancePath + "/body/description", keyword: "maxLength", params: { limit: 200 } }];
                            return false;
                          } else {
                            if (!pattern4.test(data4)) {
                              validate20.errors = [{ instancePath: instancePath + "/body/description", hint: "An empty one takes it away.", keyword: "pattern", params: { pattern: "^[^<>\\t\\r\\n]*$" } }];
                              return false;
                            }
                          }
                        } else {
                          validate20.errors = [{ instancePath: instancePath + "/body/description", keyword: "type", params: { type: "string" } }];
                          return false;
                        }
                      }
                      var valid1 = _errs10 === errors;
                    } else {
                      var valid1 = true;
                    }
                    if (valid1) {
                      if (data0.enabled !== void 0) {
                        const _errs12 = errors;
                        if (typeof data0.enabled !== "boolean") {
                          validate20.errors = [{ instancePath: instancePath + "/body/enabled", keyword: "type", params: { type: "boolean" } }];
                          return false;
                        }
                        var valid1 = _errs12 === errors;
                      } else {
                        var valid1 = true;
                      }
                    }
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
            let data6 = data.headers;
            const _errs14 = errors;
            if (errors === _errs14) {
              if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
                if (data6["if-match"] !== void 0) {
                  let data7 = data6["if-match"];
                  const _errs16 = errors;
                  if (errors === _errs16) {
                    if (typeof data7 === "string") {
                      if (!pattern5.test(data7)) {
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
            var valid0 = _errs14 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.pathParameters !== void 0) {
              let data8 = data.pathParameters;
              const _errs18 = errors;
              if (errors === _errs18) {
                if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
                  let missing1;
                  if (data8.id === void 0 && (missing1 = "id")) {
                    validate20.errors = [{ instancePath: instancePath + "/pathParameters", keyword: "required", params: { missingProperty: missing1 } }];
                    return false;
                  } else {
                    const _errs20 = errors;
                    for (const key1 in data8) {
                      if (!(key1 === "id")) {
                        validate20.errors = [{ instancePath: instancePath + "/pathParameters", hint: "id", keyword: "additionalProperties", params: { additionalProperty: key1 } }];
                        return false;
                        break;
                      }
                    }
                    if (_errs20 === errors) {
                      if (data8.id !== void 0) {
                        let data9 = data8.id;
                        const _errs21 = errors;
                        if (errors === _errs21) {
                          if (typeof data9 === "string") {
                            if (!pattern6.test(data9)) {
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
              var valid0 = _errs18 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.queryStringParameters !== void 0) {
                let data10 = data.queryStringParameters;
                const _errs23 = errors;
                if (errors === _errs23) {
                  if (data10 && typeof data10 == "object" && !Array.isArray(data10)) {
                    for (const key2 in data10) {
                      validate20.errors = [{ instancePath: instancePath + "/queryStringParameters", keyword: "additionalProperties", params: { additionalProperty: key2 } }];
                      return false;
                      break;
                    }
                  } else {
                    validate20.errors = [{ instancePath: instancePath + "/queryStringParameters", keyword: "type", params: { type: "object" } }];
                    return false;
                  }
                }
                var valid0 = _errs23 === errors;
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
