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
var schema31 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object", "properties": { "body": { "type": "object", "properties": { "channelId": { "type": "string", "pattern": "^[0-9A-HJKMNP-TV-Z]{26}$" }, "privacy": { "type": "string", "enum": ["private", "unlisted", "public"] }, "publishAt": { "type": "string", "maxLength": 40, "pattern": "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:[\\d.]{2,12}(?:Z|[+-]\\d\\d:\\d\\d)$" }, "madeForKids": { "type": "boolean" } }, "required": ["channelId"], "additionalProperties": false }, "pathParameters": { "type": "object", "properties": { "id": { "type": "string", "pattern": "^[0-9A-HJKMNP-TV-Z]{26}$" } }, "required": ["id"], "additionalProperties": false }, "queryStringParameters": { "type": "object", "properties": {}, "additionalProperties": false } }, "required": ["body", "pathParameters", "queryStringParameters"] };
var pattern4 = new RegExp("^[0-9A-HJKMNP-TV-Z]{26}$", "u");
var pattern5 = new RegExp("^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:[\\d.]{2,12}(?:Z|[+-]\\d\\d:\\d\\d)$", "u");
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
              if (data0.channelId === void 0 && (missing1 = "channelId")) {
                validate20.errors = [{ instancePath: instancePath + "/body", keyword: "required", params: { missingProperty: missing1 } }];
                return false;
              } else {
                const _errs3 = errors;
                for (const key0 in data0) {
                  if (!(key0 === "channelId" || key0 === "privacy" || key0 === "publishAt" || key0 === "madeForKids")) {
                    validate20.errors = [{ instancePath: instancePath + "/body", hint: "channelId, privacy, publishAt, madeForKids", keyword: "additionalProperties", params: { additionalProperty: key0 } }];
                    return false;
                    break;
                  }
                }
                if (_errs3 === errors) {
                  if (data0.channelId !== void 0) {
                    let data1 = data0.channelId;
                    const _errs4 = errors;
                    if (errors === _errs4) {
                      if (typeof data1 === "string") {
                        if (!pattern4.test(data1)) {
                          validate20.errors = [{ instancePath: instancePath + "/body/channelId", hint: "one of your channels", keyword: "pattern", params: { pattern: "^[0-9A-HJKMNP-TV-Z]{26}$" } }];
                          return false;
                        }
                      } else {
                        validate20.errors = [{ instancePath: instancePath + "/body/channelId", keyword: "type", params: { type: "string" } }];
                        return false;
                      }
                    }
                    var valid1 = _errs4 === errors;
                  } else {
                    var valid1 = true;
                  }
                  if (valid1) {
                    if (data0.privacy !== void 0) {
                      let data2 = data0.privacy;
                      const _errs6 = errors;
                      if (typeof data2 !== "string") {
                        validate20.errors = [{ instancePath: instancePath + "/body/privacy", keyword: "type", params: { type: "string" } }];
                        return false;
                      }
                      if (!(data2 === "private" || data2 === "unlisted" || data2 === "public")) {
                        validate20.errors = [{ instancePath: instancePath + "/body/privacy", keyword: "enum", params: { allowedValues: schema31.properties.body.properties.privacy.enum } }];
                        return false;
                      }
                      var valid1 = _errs6 === errors;
                    } else {
                      var valid1 = true;
                    }
                    if (valid1) {
                      if (data0.publishAt !== void 0) {
                        let data3 = data0.publishAt;
                        const _errs8 = errors;
                        if (errors === _errs8) {
                          if (typeof data3 === "string") {
                            if (func1(data3) > 40) {
                              validate20.errors = [{ instancePath: instancePath + "/body/publishAt", keyword: "maxLength", params: { limit: 40 } }];
                              return false;
                            } else {
                              if (!pattern5.test(data3)) {
                                validate20.errors = [{ instancePath: instancePath + "/body/publishAt", hint: "when a private video becomes public: RFC 3339 with its offset", keyword: "pattern", params: { pattern: "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:[\\d.]{2,12}(?:Z|[+-]\\d\\d:\\d\\d)$" } }];
                                return false;
                              }
                            }
                          } else {
                            validate20.errors = [{ instancePath: instancePath + "/body/publishAt", keyword: "type", params: { type: "string" } }];
                            return false;
                          }
                        }
                        var valid1 = _errs8 === errors;
                      } else {
                        var valid1 = true;
                      }
                      if (valid1) {
                        if (data0.madeForKids !== void 0) {
                          const _errs10 = errors;
                          if (typeof data0.madeForKids !== "boolean") {
                            validate20.errors = [{ instancePath: instancePath + "/body/madeForKids", keyword: "type", params: { type: "boolean" } }];
                            return false;
                          }
                          var valid1 = _errs10 === errors;
                        } else {
                          var valid1 = true;
                        }
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
                let missing2;
                if (data5.id === void 0 && (missing2 = "id")) {
                  validate20.errors = [{ instancePath: instancePath + "/pathParameters", keyword: "required", params: { missingProperty: missing2 } }];
                  return false;
                } else {
                  const _errs14 = errors;
                  for (const key1 in data5) {
                    if (!(key1 === "id")) {
                      validate20.errors = [{ instancePath: instancePath + "/pathParameters", hint: "id", keyword: "additionalProperties", params: { additionalProperty: key1 } }];
                      return false;
                      break;
                    }
                  }
                  if (_errs14 === errors) {
                    if (data5.id !== void 0) {
                      let data6 = data5.id;
                      const _errs15 = errors;
                      if (errors === _errs15) {
                        if (typeof data6 === "string") {
                          if (!pattern4.test(data6)) {
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
            var valid0 = _errs12 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.queryStringParameters !== void 0) {
              let data7 = data.queryStringParameters;
              const _errs17 = errors;
              if (errors === _errs17) {
                if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
                  for (const key2 in data7) {
                    validate20.errors = [{ instancePath: instancePath + "/queryStringParameters", keyword: "additionalProperties", params: { additionalProperty: key2 } }];
                    return false;
                    break;
                  }
                } else {
                  validate20.errors = [{ instancePath: instancePath + "/queryStringParameters", keyword: "type", params: { type: "object" } }];
                  return false;
                }
              }
              var valid0 = _errs17 === errors;
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
