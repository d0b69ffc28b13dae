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
var schema31 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object", "properties": { "body": { "type": "object", "properties": { "name": { "type": "string", "minLength": 1, "maxLength": 64, "pattern": "^[^<>\\t\\r\\n]*$" }, "scopes": { "minItems": 1, "maxItems": 13, "type": "array", "items": { "type": "string", "enum": ["video:read", "video:create", "video:publish", "upload:create", "webhook:manage", "account:read", "account:write", "account:export", "statistics:read", "audit:read", "audit:verify", "metrics:read", "user:manage"] } }, "expiresAt": { "type": "string", "maxLength": 40, "pattern": "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:[\\d.]{2,12}(?:Z|[+-]\\d\\d:\\d\\d)$" } }, "required": ["name"], "additionalProperties": false }, "pathParameters": { "type": "object", "properties": {}, "additionalProperties": false }, "queryStringParameters": { "type": "object", "properties": {}, "additionalProperties": false } }, "required": ["body", "pathParameters", "queryStringParameters"] };
var func1 = require_ucs2length().default;
var pattern4 = new RegExp("^[^<>\\t\\r\\n]*$", "u");
var pattern5 = new RegExp("^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:[\\d.]{2,12}(?:Z|[+-]\\d\\d:\\d\\d)$", "u");
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
      if (data.body === void 0 && (missing0 = "body") || data.pathParameters === void 0 && (missing0 = "pathParameters") || data.queryStringParameters === void 0 && (missing0 = "queryStringParameters")) {
        validate20.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 } }];
        return false;
      } else {
        if (data.body !== void 0) {
          let data0 = data.body;
          const _errs1 = errors;
          if (errors === _errs1) {
            if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
              let missing1;
              if (data0.name === void 0 && (missing1 = "name")) {
                validate20.errors = [{ instancePath: instancePath + "/body", keyword: "required", params: { missingProperty: missing1 } }];
                return false;
              } else {
                const _errs3 = errors;
                for (const key0 in data0) {
                  if (!(key0 === "name" || key0 === "scopes" || key0 === "expiresAt")) {
                    validate20.errors = [{ instancePath: instancePath + "/body", hint: "name, scopes, expiresAt", keyword: "additionalProperties", params: { additionalProperty: key0 } }];
                    return false;
                    break;
                  }
                }
                if (_errs3 === errors) {
                  if (data0.name !== void 0) {
                    let data1 = data0.name;
                    const _errs4 = errors;
                    if (errors === _errs4) {
                      if (typeof data1 === "string") {
                        if (func1(data1) > 64) {
                          validate20.errors = [{ instancePath: instancePath + "/body/name", keyword: "maxLength", params: { limit: 64 } }];
                          return false;
                        } else {
                          if (func1(data1) < 1) {
                            validate20.errors = [{ instancePath: instancePath + "/body/name", keyword: "minLength", params: { limit: 1 } }];
                            return false;
                          } else {
                            if (!pattern4.test(data1)) {
                              validate20.errors = [{ instancePath: instancePath + "/body/name", hint: "What you call it.", keyword: "pattern", params: { pattern: "^[^<>\\t\\r\\n]*$" } }];
                              return false;
                            }
                          }
                        }
                      } else {
                        validate20.errors = [{ instancePath: instancePath + "/body/name", keyword: "type", params: { type: "string" } }];
                        return false;
                      }
                    }
                    var valid1 = _errs4 === errors;
                  } else {
                    var valid1 = true;
                  }
                  if (valid1) {
                    if (data0.scopes !== void 0) {
                      let data2 = data0.scopes;
                      const _errs6 = errors;
                      if (errors === _errs6) {
                        if (Array.isArray(data2)) {
                          if (data2.length > 13) {
                            validate20.errors = [{ instancePath: instancePath + "/body/scopes", keyword: "maxItems", params: { limit: 13 } }];
                            return false;
                          } else {
                            if (data2.length < 1) {
                              validate20.errors = [{ instancePath: instancePath + "/body/scopes", keyword: "minItems", params: { limit: 1 } }];
                              return false;
                            } else {
                              var valid2 = true;
                              const len0 = data2.length;
                              for (let i0 = 0; i0 < len0; i0++) {
                                let data3 = data2[i0];
                                const _errs8 = errors;
                                if (typeof data3 !== "string") {
                                  validate20.errors = [{ instancePath: instancePath + "/body/scopes/" + i0, keyword: "type", params: { type: "string" } }];
                                  return false;
                                }
                                if (!(data3 === "video:read" || data3 === "video:create" || data3 === "video:publish" || data3 === "upload:create" || data3 === "webhook:manage" || data3 === "account:read" || data3 === "account:write" || data3 === "account:export" || data3 === "statistics:read" || data3 === "audit:read" || data3 === "audit:verify" || data3 === "metrics:read" || data3 === "user:manage")) {
                                  validate20.errors = [{ instancePath: instancePath + "/body/scopes/" + i0, keyword: "enum", params: { allowedValues: schema31.properties.body.properties.scopes.items.enum } }];
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
                          validate20.errors = [{ instancePath: instancePath + "/body/scopes", keyword: "type", params: { type: "array" } }];
                          return false;
                        }
                      }
                      var valid1 = _errs6 === errors;
                    } else {
                      var valid1 = true;
                    }
                    if (valid1) {
                      if (data0.expiresAt !== void 0) {
                        let data4 = data0.expiresAt;
                        const _errs10 = errors;
                        if (errors === _errs10) {
                          if (typeof data4 === "string") {
                            if (func1(data4) > 40) {
                              validate20.errors = [{ instancePath: instancePath + "/body/expiresAt", keyword: "maxLength", params: { limit: 40 } }];
                              return false;
                            } else {
                              if (!pattern5.test(data4)) {
                                validate20.errors = [{ instancePath: instancePath + "/body/expiresAt", hint: "a time to come, as RFC 3339 with its offset", keyword: "pattern", params: { pattern: "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:[\\d.]{2,12}(?:Z|[+-]\\d\\d:\\d\\d)$" } }];
                                return false;
                              }
                            }
                          } else {
                            validate20.errors = [{ instancePath: instancePath + "/body/expiresAt", keyword: "type", params: { type: "string" } }];
                            return false;
                          }
                        }
                        var valid1 = _errs10 === errors;
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
          if (data.pathParameters !== void 0) {
            let data5 = data.pathParameters;
            const _errs12 = errors;
            if (errors === _errs12) {
              if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
                for (const key1 in data5) {
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
              let data6 = data.queryStringParameters;
              const _errs15 = errors;
              if (errors === _errs15) {
                if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
                  for (const key2 in data6) {
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
validate20.evaluated = { "props": { "body": true, "pathParameters": true, "queryStringParameters": true }, "dynamicProps": false, "dynamicItems": false };
export {
  validate
};
