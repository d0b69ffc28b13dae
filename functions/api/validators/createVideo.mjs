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
var schema31 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object", "properties": { "body": { "type": "object", "properties": { "title": { "type": "string", "minLength": 1, "maxLength": 100, "pattern": "^[^<>\\t\\r\\n]*$" }, "source": { "oneOf": [{ "type": "object", "properties": { "type": { "type": "string", "const": "script" }, "text": { "type": "string", "minLength": 1, "maxLength": 1e5 }, "scriptId": { "type": "string", "pattern": "^[0-9A-HJKMNP-TV-Z]{26}$" } }, "required": ["type"], "additionalProperties": false }, { "type": "object", "properties": { "type": { "type": "string", "const": "notes" }, "text": { "type": "string", "minLength": 1, "maxLength": 1e5 }, "told": { "maxItems": 400, "type": "array", "items": { "type": "string", "minLength": 1, "maxLength": 2e3 } } }, "required": ["type", "text"], "additionalProperties": false }, { "type": "object", "properties": { "type": { "type": "string", "const": "scenes" }, "scenes": { "minItems": 1, "maxItems": 400, "type": "array", "items": { "type": "object", "properties": { "text": { "type": "string", "minLength": 1, "maxLength": 2e3 }, "picture": { "type": "string", "minLength": 1, "maxLength": 100, "pattern": "^[^<>\\t\\r\\n]*$" }, "paragraph": { "type": "boolean" }, "upload": { "type": "string", "pattern": "^[0-9A-HJKMNP-TV-Z]{26}$" }, "recording": { "type": "string", "pattern": "^[0-9A-HJKMNP-TV-Z]{26}$" } }, "required": ["text"], "additionalProperties": false } } }, "required": ["type", "scenes"], "additionalProperties": false }, { "type": "object", "properties": { "type": { "type": "string", "const": "topic" }, "topic": { "type": "string", "minLength": 1, "maxLength": 100, "pattern": "^[^<>\\t\\r\\n]*$" }, "keywords": { "maxItems": 10, "type": "array", "items": { "type": "string", "minLength": 1, "maxLength": 30, "pattern": "^[^<>\\t\\r\\n]*$" } } }, "required": ["type", "topic"], "additionalProperties": false }], "type": "object", "discriminator": { "propertyName": "type" } }, "settings": { "type": "object", "properties": { "aspect": { "type": "string", "enum": ["9:16", "16:9", "1:1"] }, "quality": { "type": "string", "enum": ["draft", "standard", "high"] }, "captions": { "type": "object", "properties": { "style": { "type": "string", "enum": ["word-pop", "line", "none"] }, "position": { "type": "string", "enum": ["lower", "middle", "upper"] }, "size": { "type": "string", "enum": ["small", "medium", "large"] }, "colour": { "type": "string", "enum": ["palette", "white", "yellow", "mint", "sky", "pink", "orange"] } }, "additionalProperties": false }, "voice": { "type": "string", "enum": ["slt", "rms", "awb"] }, "niche": { "type": "string", "enum": ["meditation", "affirmation", "motivation", "sleep", "mindfulness", "healing", "gratitude", "facts", "stories", "education", "tech", "finance", "health", "philosophy", "history"] }, "tone": { "type": "string", "enum": ["calm", "warm", "energetic", "serious", "playful", "inspiring", "conversational", "authoritative"] }, "durationSeconds": { "type": "integer", "minimum": 15, "maximum": 3600 }, "tags": { "maxItems": 30, "type": "array", "items": { "type": "string", "minLength": 1, "maxLength": 50, "pattern": "^[^<>\\t\\r\\n]*$" } }, "music": { "type": "object", "properties": { "upload": { "type": "string", "pattern": "^[0-9A-HJKMNP-TV-Z]{26}$" } }, "required": ["upload"], "additionalProperties": false } }, "additionalProperties": false }, "publish": { "type": "object", "properties": { "channelId": { "type": "string", "pattern": "^[0-9A-HJKMNP-TV-Z]{26}$" }, "privacy": { "type": "string", "enum": ["private", "unlisted", "public"] }, "publishAt": { "type": "string", "maxLength": 40, "pattern": "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:[\\d.]{2,12}(?:Z|[+-]\\d\\d:\\d\\d)$" }, "madeForKids": { "type": "boolean" } }, "required": ["channelId"], "additionalProperties": false }, "approval": { "type": "boolean" } }, "required": ["source"], "additionalProperties": false }, "headers": { "type": "object", "properties": { "idempotency-key": { "type": "string", "pattern": "^[\\u0021-\\u007e]{1,64}$" } } }, "pathParameters": { "type": "object", "properties": {}, "additionalProperties": false }, "queryStringParameters": { "type": "object", "properties": {}, "additionalProperties": false } }, "required": ["body", "headers", "pathParameters", "queryStringParameters"] };
var func1 = require_ucs2length().default;
var func17 = Object.prototype.hasOwnProperty;
var pattern4 = new RegExp("^[^<>\\t\\r\\n]*$", "u");
var pattern5 = new RegExp("^[0-9A-HJKMNP-TV-Z]{26}$", "u");
var pattern14 = new RegExp("^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:[\\d.]{2,12}(?:Z|[+-]\\d\\d:\\d\\d)$", "u");
var pattern15 = new RegExp("^[\\u0021-\\u007e]{1,64}$", "u");
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
              let missing1;
              if (data0.source === void 0 && (missing1 = "source")) {
                validate20.errors = [{ instancePath: instancePath + "/body", keyword: "required", params: { missingProperty: missing1 } }];
                return false;
              } else {
                const _errs3 = errors;
                for (const key0 in data0) {
                  if (!(key0 === "title" || key0 === "source" || key0 === "settings" || key0 === "publish" || key0 === "approval")) {
                    validate20.errors = [{ instancePath: instancePath + "/body", hint: "title, source, settings, publish, approval", keyword: "additionalProperties", params: { additionalProperty: key0 } }];
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
                    if (data0.source !== void 0) {
                      let data2 = data0.source;
                      const _errs6 = errors;
                      if (errors === _errs6) {
                        if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
                          const tag0 = data2.type;
                          if (typeof tag0 == "string") {
                            if (tag0 === "script") {
                              const _errs9 = errors;
                              if (errors === _errs9) {
                                if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
                                  let missing2;
                                  if (data2.type === void 0 && (missing2 = "type")) {
                                    validate20.errors = [{ instancePath: instancePath + "/body/source", keyword: "required", params: { missingProperty: missing2 } }];
                                    return false;
                                  } else {
                                    const _errs11 = errors;
                                    for (const key1 in data2) {
                                      if (!(key1 === "type" || key1 === "text" || key1 === "scriptId")) {
                                        validate20.errors = [{ instancePath: instancePath + "/body/source", hint: "type, text, scriptId", keyword: "additionalProperties", params: { additionalProperty: key1 } }];
                                        return false;
                                        break;
                                      }
                                    }
                                    if (_errs11 === errors) {
                                      if (data2.type !== void 0) {
                                        let data3 = data2.type;
                                        const _errs12 = errors;
                                        if (typeof data3 !== "string") {
                                          validate20.errors = [{ instancePath: instancePath + "/body/source/type", keyword: "type", params: { type: "string" } }];
                                          return false;
                                        }
                                        if ("script" !== data3) {
                                          validate20.errors = [{ instancePath: instancePath + "/body/source/type", keyword: "const", params: { allowedValue: "script" } }];
                                          return false;
                                        }
                                        var valid4 = _errs12 === errors;
                                      } else {
                                        var valid4 = true;
                                      }
                                      if (valid4) {
                                        if (data2.text !== void 0) {
                                          let data4 = data2.text;
                                          const _errs14 = errors;
                                          if (errors === _errs14) {
                                            if (typeof data4 === "string") {
                                              if (func1(data4) > 1e5) {
                                                validate20.errors = [{ instancePath: instancePath + "/body/source/text", keyword: "maxLength", params: { limit: 1e5 } }];
                                                return false;
                                              } else {
                                                if (func1(data4) < 1) {
                                                  validate20.errors = [{ instancePath: instancePath + "/body/source/text", keyword: "minLength", params: { limit: 1 } }];
                                                  return false;
                                                }
                                              }
                                            } else {
                                              validate20.errors = [{ instancePath: instancePath + "/body/source/text", keyword: "type", params: { type: "string" } }];
                                              return false;
                                            }
                                          }
                                          var valid4 = _errs14 === errors;
                                        } else {
                                          var valid4 = true;
                                        }
                                        if (valid4) {
                                          if (data2.scriptId !== void 0) {
                                            let data5 = data2.scriptId;
                                            const _errs16 = errors;
                                            if (errors === _errs16) {
                                              if (typeof data5 === "string") {
                                                if (!pattern5.test(data5)) {
                                                  validate20.errors = [{ instancePath: instancePath + "/body/source/scriptId", hint: "a ULID", keyword: "pattern", params: { pattern: "^[0-9A-HJKMNP-TV-Z]{26}$" } }];
                                                  return false;
                                                }
                                              } else {
                                                validate20.errors = [{ instancePath: instancePath + "/body/source/scriptId", keyword: "type", params: { type: "string" } }];
                                                return false;
                                              }
                                            }
                                            var valid4 = _errs16 === errors;
                                          } else {
                                            var valid4 = true;
                                          }
                                        }
                                      }
                                    }
                                  }
                                } else {
                                  validate20.errors = [{ instancePath: instancePath + "/body/source", keyword: "type", params: { type: "object" } }];
                                  return false;
                                }
                              }
                              var props0 = true;
                            } else if (tag0 === "notes") {
                              const _errs18 = errors;
                              if (errors === _errs18) {
                                if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
                                  let missing3;
                                  if (data2.type === void 0 && (missing3 = "type") || data2.text === void 0 && (missing3 = "text")) {
                                    validate20.errors = [{ instancePath: instancePath + "/body/source", keyword: "required", params: { missingProperty: missing3 } }];
                                    return false;
                                  } else {
                                    const _errs20 = errors;
                                    for (const key2 in data2) {
                                      if (!(key2 === "type" || key2 === "text" || key2 === "told")) {
                                        validate20.errors = [{ instancePath: instancePath + "/body/source", hint: "type, text, told", keyword: "additionalProperties", params: { additionalProperty: key2 } }];
                                        return false;
                                        break;
                                      }
                                    }
                                    if (_errs20 === errors) {
                                      if (data2.type !== void 0) {
                                        let data6 = data2.type;
                                        const _errs21 = errors;
                                        if (typeof data6 !== "string") {
                                          validate20.errors = [{ instancePath: instancePath + "/body/source/type", keyword: "type", params: { type: "string" } }];
                                          return false;
                                        }
                                        if ("notes" !== data6) {
                                          validate20.errors = [{ instancePath: instancePath + "/body/source/type", keyword: "const", params: { allowedValue: "notes" } }];
                                          return false;
                                        }
                                        var valid6 = _errs21 === errors;
                                      } else {
                                        var valid6 = true;
                                      }
                                      if (valid6) {
                                        if (data2.text !== void 0) {
                                          let data7 = data2.text;
                                          const _errs23 = errors;
                                          if (errors === _errs23) {
                                            if (typeof data7 === "string") {
                                              if (func1(data7) > 1e5) {
                                                validate20.errors = [{ instancePath: instancePath + "/body/source/text", keyword: "maxLength", params: { limit: 1e5 } }];
                                                return false;
                                              } else {
                                                if (func1(data7) < 1) {
                                                  validate20.errors = [{ instancePath: instancePath + "/body/source/text", keyword: "minLength", params: { limit: 1 } }];
                                                  return false;
                                                }
                                              }
                                            } else {
                                              validate20.errors = [{ instancePath: instancePath + "/body/source/text", keyword: "type", params: { type: "string" } }];
                                              return false;
                                            }
                                          }
                                          var valid6 = _errs23 === errors;
                                        } else {
                                          var valid6 = true;
                                        }
                                        if (valid6) {
                                          if (data2.told !== void 0) {
                                            let data8 = data2.told;
                                            const _errs25 = errors;
                                            if (errors === _errs25) {
                                              if (Array.isArray(data8)) {
                                                if (data8.length > 400) {
                                                  validate20.errors = [{ instancePath: instancePath + "/body/source/told", keyword: "maxItems", params: { limit: 400 } }];
                                                  return false;
                                                } else {
                                                  var valid7 = true;
                                                  const len0 = data8.length;
                                                  for (let i0 = 0; i0 < len0; i0++) {
                                                    let data9 = data8[i0];
                                                    const _errs27 = errors;
                                                    if (errors === _errs27) {
                                                      if (typeof data9 === "string") {
                                                        if (func1(data9) > 2e3) {
                                                          validate20.errors = [{ instancePath: instancePath + "/body/source/told/" + i0, keyword: "maxLength", params: { limit: 2e3 } }];
                                                          return false;
                                                        } else {
                                                          if (func1(data9) < 1) {
                                                            validate20.errors = [{ instancePath: instancePath + "/body/source/told/" + i0, keyword: "minLength", params: { limit: 1 } }];
                                                            return false;
                                                          }
                                                        }
                                                      } else {
                                                        validate20.errors = [{ instancePath: instancePath + "/body/source/told/" + i0, keyword: "type", params: { type: "string" } }];
                                                        return false;
                                                      }
                                                    }
                                                    var valid7 = _errs27 === errors;
                                                    if (!valid7) {
                                                      break;
                                                    }
                                                  }
                                                }
                                              } else {
                                                validate20.errors = [{ instancePath: instancePath + "/body/source/told", keyword: "type", params: { type: "array" } }];
                                                return false;
                                              }
                                            }
                                            var valid6 = _errs25 === errors;
                                          } else {
                                            var valid6 = true;
                                          }
                                        }
                                      }
                                    }
                                  }
                                } else {
                                  validate20.errors = [{ instancePath: instancePath + "/body/source", keyword: "type", params: { type: "object" } }];
                                  return false;
                                }
                              }
                              if (props0 !== true) {
                                props0 = true;
                              }
                            } else if (tag0 === "scenes") {
                              const _errs29 = errors;
                              if (errors === _errs29) {
                                if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
                                  let missing4;
                                  if (data2.type === void 0 && (missing4 = "type") || data2.scenes === void 0 && (missing4 = "scenes")) {
                                    validate20.errors = [{ instancePath: instancePath + "/body/source", keyword: "required", params: { missingProperty: missing4 } }];
                                    return false;
                                  } else {
                                    const _errs31 = errors;
                                    for (const key3 in data2) {
                                      if (!(key3 === "type" || key3 === "scenes")) {
                                        validate20.errors = [{ instancePath: instancePath + "/body/source", hint: "type, scenes", keyword: "additionalProperties", params: { additionalProperty: key3 } }];
                                        return false;
                                        break;
                                      }
                                    }
                                    if (_errs31 === errors) {
                                      if (data2.type !== void 0) {
                                        let data10 = data2.type;
                                        const _errs32 = errors;
                                        if (typeof data10 !== "string") {
                                          validate20.errors = [{ instancePath: instancePath + "/body/source/type", keyword: "type", params: { type: "string" } }];
                                          return false;
                                        }
                                        if ("scenes" !== data10) {
                                          validate20.errors = [{ instancePath: instancePath + "/body/source/type", keyword: "const", params: { allowedValue: "scenes" } }];
                                          return false;
                                        }
                                        var valid9 = _errs32 === errors;
                                      } else {
                                        var valid9 = true;
                                      }
                                      if (valid9) {
                                        if (data2.scenes !== void 0) {
                                          let data11 = data2.scenes;
                                          const _errs34 = errors;
                                          if (errors === _errs34) {
                                            if (Array.isArray(data11)) {
                                              if (data11.length > 400) {
                                                validate20.errors = [{ instancePath: instancePath + "/body/source/scenes", keyword: "maxItems", params: { limit: 400 } }];
                                                return false;
                                              } else {
                                                if (data11.length < 1) {
                                                  validate20.errors = [{ instancePath: instancePath + "/body/source/scenes", keyword: "minItems", params: { limit: 1 } }];
                                                  return false;
                                                } else {
                                                  var valid10 = true;
                                                  const len1 = data11.length;
                                                  for (let i1 = 0; i1 < len1; i1++) {
                                                    let data12 = data11[i1];
                                                    const _errs36 = errors;
                                                    if (errors === _errs36) {
                                                      if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {
                                                        let missing5;
                                                        if (data12.text === void 0 && (missing5 = "text")) {
                                                          validate20.errors = [{ instancePath: instancePath + "/body/source/scenes/" + i1, keyword: "required", params: { missingProperty: missing5 } }];
                                                          return false;
                                                        } else {
                                                          const _errs38 = errors;
                                                          for (const key4 in data12) {
                                                            if (!(key4 === "text" || key4 === "picture" || key4 === "paragraph" || key4 === "upload" || key4 === "recording")) {
                                                              validate20.errors = [{ instancePath: instancePath + "/body/source/scenes/" + i1, hint: "text, picture, paragraph, upload, recording", keyword: "additionalProperties", params: { additionalProperty: key4 } }];
                                                              return false;
                                                              break;
                                                            }
                                                          }
                                                          if (_errs38 === errors) {
                                                            if (data12.text !== void 0) {
                                                              let data13 = data12.text;
                                                              const _errs39 = errors;
                                                              if (errors === _errs39) {
                                                                if (typeof data13 === "string") {
                                                                  if (func1(data13) > 2e3) {
                                                                    validate20.errors = [{ instancePath: instancePath + "/body/source/scenes/" + i1 + "/text", keyword: "maxLength", params: { limit: 2e3 } }];
                                                                    return false;
                                                                  } else {
                                                                    if (func1(data13) < 1) {
                                                                      validate20.errors = [{ instancePath: instancePath + "/body/source/scenes/" + i1 + "/text", keyword: "minLength", params: { limit: 1 } }];
                                                                      return false;
                                                                    }
                                                                  }
                                                                } else {
                                                                  validate20.errors = [{ instancePath: instancePath + "/body/source/scenes/" + i1 + "/text", keyword: "type", params: { type: "string" } }];
                                                                  return false;
                                                                }
                                                              }
                                                              var valid11 = _errs39 === errors;
                                                            } else {
                                                              var valid11 = true;
                                                            }
                                                            if (valid11) {
                                                              if (data12.picture !== void 0) {
                                                                let data14 = data12.picture;
                                                                const _errs41 = errors;
                                                                if (errors === _errs41) {
                                                                  if (typeof data14 === "string") {
                                                                    if (func1(data14) > 100) {
                                                                      validate20.errors = [{ instancePath: instancePath + "/body/source/scenes/" + i1 + "/picture", keyword: "maxLength", params: { limit: 100 } }];
                                                                      return false;
                                                                    } else {
                                                                      if (func1(data14) < 1) {
                                                                        validate20.errors = [{ instancePath: instancePath + "/body/source/scenes/" + i1 + "/picture", keyword: "minLength", params: { limit: 1 } }];
                                                                        return false;
                                                                      } else {
                                                                        if (!pattern4.test(data14)) {
                                                                          validate20.errors = [{ instancePath: instancePath + "/body/source/scenes/" + i1 + "/picture", hint: "one line without < and >: words that choose its first picture, e.g. volcano at night", keyword: "pattern", params: { pattern: "^[^<>\\t\\r\\n]*$" } }];
                                                                          return false;
                                                                        }
                                                                      }
                                                                    }
                                                                  } else {
                                                                    validate20.errors = [{ instancePath: instancePath + "/body/source/scenes/" + i1 + "/picture", keyword: "type", params: { type: "string" } }];
                                                                    return false;
                                                                  }
                                                                }
                                                                var valid11 = _errs41 === errors;
                                                              } else {
                                                                var valid11 = true;
                                                              }
                                                              if (valid11) {
                                                                if (data12.paragraph !== void 0) {
                                                                  const _errs43 = errors;
                                                                  if (typeof data12.paragraph !== "boolean") {
                                                                    validate20.errors = [{ instancePath: instancePath + "/body/source/scenes/" + i1 + "/paragraph", keyword: "type", params: { type: "boolean" } }];
                                                                    return false;
                                                                  }
                                                                  var valid11 = _errs43 === errors;
                                                                } else {
                                                                  var valid11 = true;
                                                                }
                                                                if (valid11) {
                                                                  if (data12.upload !== void 0) {
                                                                    let data16 = data12.upload;
                                                                    const _errs45 = errors;
                                                                    if (errors === _errs45) {
                                                                      if (typeof data16 === "string") {
                                                                        if (!pattern5.test(data16)) {
                                                                          validate20.errors = [{ instancePath: instancePath + "/body/source/scenes/" + i1 + "/upload", hint: "a picture or a clip of yours instead: the id of an upload of kind image or video that is READY; a clip shows without its sound", keyword: "pattern", params: { pattern: "^[0-9A-HJKMNP-TV-Z]{26}$" } }];
                                                                          return false;
                                                                        }
                                                                      } else {
                                                                        validate20.errors = [{ instancePath: instancePath + "/body/source/scenes/" + i1 + "/upload", keyword: "type", params: { type: "string" } }];
                                                                        return false;
                                                                      }
                                                                    }
                                                                    var valid11 = _errs45 === errors;
                                                                  } else {
                                                                    var valid11 = true;
                                                                  }
                                                                  if (valid11) {
                                                                    if (data12.recording !== void 0) {
                                                                      let data17 = data12.recording;
                                                                      const _errs47 = errors;
                                                                      if (errors === _errs47) {
                                                                        if (typeof data17 === "string") {
                                                                          if (!pattern5.test(data17)) {
                                                                            validate20.errors = [{ instancePath: instancePath + "/body/source/scenes/" + i1 + "/recording", hint: "your own voice that says the text, instead of a synthesised one: the id of an upload of kind audio that is READY", keyword: "pattern", params: { pattern: "^[0-9A-HJKMNP-TV-Z]{26}$" } }];
                                                                            return false;
                                                                          }
                                                                        } else {
                                                                          validate20.errors = [{ instancePath: instancePath + "/body/source/scenes/" + i1 + "/recording", keyword: "type", params: { type: "string" } }];
                                                                          return false;
                                                                        }
                                                                      }
                                                                      var valid11 = _errs47 === errors;
                                                                    } else {
                                                                      var valid11 = true;
                                                                    }
                                                                  }
                                                                }
                                                              }
                                                            }
                                                          }
                                                        }
                                                      } else {
                                                        validate20.errors = [{ instancePath: instancePath + "/body/source/scenes/" + i1, keyword: "type", params: { type: "object" } }];
                                                        return false;
                                                      }
                                                    }
                                                    var valid10 = _errs36 === errors;
                                                    if (!valid10) {
                                                      break;
                                                    }
                                                  }
                                                }
                                              }
                                            } else {
                                              validate20.errors = [{ instancePath: instancePath + "/body/source/scenes", keyword: "type", params: { type: "array" } }];
                                              return false;
                                            }
                                          }
                                          var valid9 = _errs34 === errors;
                                        } else {
                                          var valid9 = true;
                                        }
                                      }
                                    }
                                  }
                                } else {
                                  validate20.errors = [{ instancePath: instancePath + "/body/source", keyword: "type", params: { type: "object" } }];
                                  return false;
                                }
                              }
                              if (props0 !== true) {
                                props0 = true;
                              }
                            } else if (tag0 === "topic") {
                              const _errs49 = errors;
                              if (errors === _errs49) {
                                if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
                                  let missing6;
                                  if (data2.type === void 0 && (missing6 = "type") || data2.topic === void 0 && (missing6 = "topic")) {
                                    validate20.errors = [{ instancePath: instancePath + "/body/source", keyword: "required", params: { missingProperty: missing6 } }];
                                    return false;
                                  } else {
                                    const _errs51 = errors;
                                    for (const key5 in data2) {
                                      if (!(key5 === "type" || key5 === "topic" || key5 === "keywords")) {
                                        validate20.errors = [{ instancePath: instancePath + "/body/source", hint: "type, topic, keywords", keyword: "additionalProperties", params: { additionalProperty: key5 } }];
                                        return false;
                                        break;
                                      }
                                    }
                                    if (_errs51 === errors) {
                                      if (data2.type !== void 0) {
                                        let data18 = data2.type;
                                        const _errs52 = errors;
                                        if (typeof data18 !== "string") {
                                          validate20.errors = [{ instancePath: instancePath + "/body/source/type", keyword: "type", params: { type: "string" } }];
                                          return false;
                                        }
                                        if ("topic" !== data18) {
                                          validate20.errors = [{ instancePath: instancePath + "/body/source/type", keyword: "const", params: { allowedValue: "topic" } }];
                                          return false;
                                        }
                                        var valid13 = _errs52 === errors;
                                      } else {
                                        var valid13 = true;
                                      }
                                      if (valid13) {
                                        if (data2.topic !== void 0) {
                                          let data19 = data2.topic;
                                          const _errs54 = errors;
                                          if (errors === _errs54) {
                                            if (typeof data19 === "string") {
                                              if (func1(data19) > 100) {
                                                validate20.errors = [{ instancePath: instancePath + "/body/source/topic", keyword: "maxLength", params: { limit: 100 } }];
                                                return false;
                                              } else {
                                                if (func1(data19) < 1) {
                                                  validate20.errors = [{ instancePath: instancePath + "/body/source/topic", keyword: "minLength", params: { limit: 1 } }];
                                                  return false;
                                                } else {
                                                  if (!pattern4.test(data19)) {
                                                    validate20.errors = [{ instancePath: instancePath + "/body/source/topic", hint: "one line without < and >", keyword: "pattern", params: { pattern: "^[^<>\\t\\r\\n]*$" } }];
                                                    return false;
                                                  }
                                                }
                                              }
                                            } else {
                                              validate20.errors = [{ instancePath: instancePath + "/body/source/topic", keyword: "type", params: { type: "string" } }];
                                              return false;
                                            }
                                          }
                                          var valid13 = _errs54 === errors;
                                        } else {
                                          var valid13 = true;
                                        }
                                        if (valid13) {
                                          if (data2.keywords !== void 0) {
                                            let data20 = data2.keywords;
                                            const _errs56 = errors;
                                            if (errors === _errs56) {
                                              if (Array.isArray(data20)) {
                                                if (data20.length > 10) {
                                                  validate20.errors = [{ instancePath: instancePath + "/body/source/keywords", keyword: "maxItems", params: { limit: 10 } }];
                                                  return false;
                                                } else {
                                                  var valid14 = true;
                                                  const len2 = data20.length;
                                                  for (let i2 = 0; i2 < len2; i2++) {
                                                    let data21 = data20[i2];
                                                    const _errs58 = errors;
                                                    if (errors === _errs58) {
                                                      if (typeof data21 === "string") {
                                                        if (func1(data21) > 30) {
                                                          validate20.errors = [{ instancePath: instancePath + "/body/source/keywords/" + i2, keyword: "maxLength", params: { limit: 30 } }];
                                                          return false;
                                                        } else {
                                                          if (func1(data21) < 1) {
                                                            validate20.errors = [{ instancePath: instancePath + "/body/source/keywords/" + i2, keyword: "minLength", params: { limit: 1 } }];
                                                            return false;
                                                          } else {
                                                            if (!pattern4.test(data21)) {
                                                              validate20.errors = [{ instancePath: instancePath + "/body/source/keywords/" + i2, hint: "one line without < and >", keyword: "pattern", params: { pattern: "^[^<>\\t\\r\\n]*$" } }];
                                                              return false;
                                                            }
                                                          }
                                                        }
                                                      } else {
                                                        validate20.errors = [{ instancePath: instancePath + "/body/source/keywords/" + i2, keyword: "type", params: { type: "string" } }];
                                                        return false;
                                                      }
                                                    }
                                                    var valid14 = _errs58 === errors;
                                                    if (!valid14) {
                                                      break;
                                                    }
                                                  }
                                                }
                                              } else {
                                                validate20.errors = [{ instancePath: instancePath + "/body/source/keywords", keyword: "type", params: { type: "array" } }];
                                                return false;
                                              }
                                            }
                                            var valid13 = _errs56 === errors;
                                          } else {
                                            var valid13 = true;
                                          }
                                        }
                                      }
                                    }
                                  }
                                } else {
                                  validate20.errors = [{ instancePath: instancePath + "/body/source", keyword: "type", params: { type: "object" } }];
                                  return false;
                                }
                              }
                              if (props0 !== true) {
                                props0 = true;
                              }
                            } else {
                              validate20.errors = [{ instancePath: instancePath + "/body/source", hint: "script, notes, scenes, topic", keyword: "discriminator", params: { error: "mapping", tag: "type", tagValue: tag0 } }];
                              return false;
                            }
                          } else {
                            validate20.errors = [{ instancePath: instancePath + "/body/source", hint: "script, notes, scenes, topic", keyword: "discriminator", params: { error: "tag", tag: "type", tagValue: tag0 } }];
                            return false;
                          }
                        } else {
                          validate20.errors = [{ instancePath: instancePath + "/body/source", keyword: "type", params: { type: "object" } }];
                          return false;
                        }
                      }
                      var valid1 = _errs6 === errors;
                    } else {
                      var valid1 = true;
                    }
                    if (valid1) {
                      if (data0.settings !== void 0) {
                        let data22 = data0.settings;
                        const _errs60 = errors;
                        if (errors === _errs60) {
                          if (data22 && typeof data22 == "object" && !Array.isArray(data22)) {
                            const _errs62 = errors;
                            for (const key6 in data22) {
                              if (!func17.call(schema31.properties.body.properties.settings.properties, key6)) {
                                validate20.errors = [{ instancePath: instancePath + "/body/settings", hint: "aspect, quality, captions, voice, niche, tone, durationSeconds, tags, music", keyword: "additionalProperties", params: { additionalProperty: key6 } }];
                                return false;
                                break;
                              }
                            }
                            if (_errs62 === errors) {
                              if (data22.aspect !== void 0) {
                                let data23 = data22.aspect;
                                const _errs63 = errors;
                                if (typeof data23 !== "string") {
                                  validate20.errors = [{ instancePath: instancePath + "/body/settings/aspect", keyword: "type", params: { type: "string" } }];
                                  return false;
                                }
                                if (!(data23 === "9:16" || data23 === "16:9" || data23 === "1:1")) {
                                  validate20.errors = [{ instancePath: instancePath + "/body/settings/aspect", keyword: "enum", params: { allowedValues: schema31.properties.body.properties.settings.properties.aspect.enum } }];
                                  return false;
                                }
                                var valid15 = _errs63 === errors;
                              } else {
                                var valid15 = true;
                              }
                              if (valid15) {
                                if (data22.quality !== void 0) {
                                  let data24 = data22.quality;
                                  const _errs65 = errors;
                                  if (typeof data24 !== "string") {
                                    validate20.errors = [{ instancePath: instancePath + "/body/settings/quality", keyword: "type", params: { type: "string" } }];
                                    return false;
                                  }
                                  if (!(data24 === "draft" || data24 === "standard" || data24 === "high")) {
                                    validate20.errors = [{ instancePath: instancePath + "/body/settings/quality", keyword: "enum", params: { allowedValues: schema31.properties.body.properties.settings.properties.quality.enum } }];
                                    return false;
                                  }
                                  var valid15 = _errs65 === errors;
                                } else {
                                  var valid15 = true;
                                }
                                if (valid15) {
                                  if (data22.captions !== void 0) {
                                    let data25 = data22.captions;
                                    const _errs67 = errors;
                                    if (errors === _errs67) {
                                      if (data25 && typeof data25 == "object" && !Array.isArray(data25)) {
                                        const _errs69 = errors;
                                        for (const key7 in data25) {
                                          if (!(key7 === "style" || key7 === "position" || key7 === "size" || key7 === "colour")) {
                                            validate20.errors = [{ instancePath: instancePath + "/body/settings/captions", hint: "style, position, size, colour", keyword: "additionalProperties", params: { additionalProperty: key7 } }];
                                            return false;
                                            break;
                                          }
                                        }
                                        if (_errs69 === errors) {
                                          if (data25.style !== void 0) {
                                            let data26 = data25.style;
                                            const _errs70 = errors;
                                            if (typeof data26 !== "string") {
                                              validate20.errors = [{ instancePath: instancePath + "/body/settings/captions/style", keyword: "type", params: { type: "string" } }];
                                              return false;
                                            }
                                            if (!(data26 === "word-pop" || data26 === "line" || data26 === "none")) {
                                              validate20.errors = [{ instancePath: instancePath + "/body/settings/captions/style", keyword: "enum", params: { allowedValues: schema31.properties.body.properties.settings.properties.captions.properties.style.enum } }];
                                              return false;
                                            }
                                            var valid16 = _errs70 === errors;
                                          } else {
                                            var valid16 = true;
                                          }
                                          if (valid16) {
                                            if (data25.position !== void 0) {
                                              let data27 = data25.position;
                                              const _errs72 = errors;
                                              if (typeof data27 !== "string") {
                                                validate20.errors = [{ instancePath: instancePath + "/body/settings/captions/position", keyword: "type", params: { type: "string" } }];
                                                return false;
                                              }
                                              if (!(data27 === "lower" || data27 === "middle" || data27 === "upper")) {
                                                validate20.errors = [{ instancePath: instancePath + "/body/settings/captions/position", keyword: "enum", params: { allowedValues: schema31.properties.body.properties.settings.properties.captions.properties.position.enum } }];
                                                return false;
                                              }
                                              var valid16 = _errs72 === errors;
                                            } else {
                                              var valid16 = true;
                                            }
                                            if (valid16) {
                                              if (data25.size !== void 0) {
                                                let data28 = data25.size;
                                                const _errs74 = errors;
                                                if (typeof data28 !== "string") {
                                                  validate20.errors = [{ instancePath: instancePath + "/body/settings/captions/size", keyword: "type", params: { type: "string" } }];
                                                  return false;
                                                }
                                                if (!(data28 === "small" || data28 === "medium" || data28 === "large")) {
                                                  validate20.errors = [{ instancePath: instancePath + "/body/settings/captions/size", keyword: "enum", params: { allowedValues: schema31.properties.body.properties.settings.properties.captions.properties.size.enum } }];
                                                  return false;
                                                }
                                                var valid16 = _errs74 === errors;
                                              } else {
                                                var valid16 = true;
                                              }
                                              if (valid16) {
                                                if (data25.colour !== void 0) {
                                                  let data29 = data25.colour;
                                                  const _errs76 = errors;
                                                  if (typeof data29 !== "string") {
                                                    validate20.errors = [{ instancePath: instancePath + "/body/settings/captions/colour", keyword: "type", params: { type: "string" } }];
                                                    return false;
                                                  }
                                                  if (!(data29 === "palette" || data29 === "white" || data29 === "yellow" || data29 === "mint" || data29 === "sky" || data29 === "pink" || data29 === "orange")) {
                                                    validate20.errors = [{ instancePath: instancePath + "/body/settings/captions/colour", keyword: "enum", params: { allowedValues: schema31.properties.body.properties.settings.properties.captions.properties.colour.enum } }];
                                                    return false;
                                                  }
                                                  var valid16 = _errs76 === errors;
                                                } else {
                                                  var valid16 = true;
                                                }
                                              }
                                            }
                                          }
                                        }
                                      } else {
                                        validate20.errors = [{ instancePath: instancePath + "/body/settings/captions", keyword: "type", params: { type: "object" } }];
                                        return false;
                                      }
                                    }
                                    var valid15 = _errs67 === errors;
                                  } else {
                                    var valid15 = true;
                                  }
                                  if (valid15) {
                                    if (data22.voice !== void 0) {
                                      let data30 = data22.voice;
                                      const _errs78 = errors;
                                      if (typeof data30 !== "string") {
                                        validate20.errors = [{ instancePath: instancePath + "/body/settings/voice", keyword: "type", params: { type: "string" } }];
                                        return false;
                                      }
                                      if (!(data30 === "slt" || data30 === "rms" || data30 === "awb")) {
                                        validate20.errors = [{ instancePath: instancePath + "/body/settings/voice", keyword: "enum", params: { allowedValues: schema31.properties.body.properties.settings.properties.voice.enum } }];
                                        return false;
                                      }
                                      var valid15 = _errs78 === errors;
                                    } else {
                                      var valid15 = true;
                                    }
                                    if (valid15) {
                                      if (data22.niche !== void 0) {
                                        let data31 = data22.niche;
                                        const _errs80 = errors;
                                        if (typeof data31 !== "string") {
                                          validate20.errors = [{ instancePath: instancePath + "/body/settings/niche", keyword: "type", params: { type: "string" } }];
                                          return false;
                                        }
                                        if (!(data31 === "meditation" || data31 === "affirmation" || data31 === "motivation" || data31 === "sleep" || data31 === "mindfulness" || data31 === "healing" || data31 === "gratitude" || data31 === "facts" || data31 === "stories" || data31 === "education" || data31 === "tech" || data31 === "finance" || data31 === "health" || data31 === "philosophy" || data31 === "history")) {
                                          validate20.errors = [{ instancePath: instancePath + "/body/settings/niche", keyword: "enum", params: { allowedValues: schema31.properties.body.properties.settings.properties.niche.enum } }];
                                          return false;
                                        }
                                        var valid15 = _errs80 === errors;
                                      } else {
                                        var valid15 = true;
                                      }
                                      if (valid15) {
                                        if (data22.tone !== void 0) {
                                          let data32 = data22.tone;
                                          const _errs82 = errors;
                                          if (typeof data32 !== "string") {
                                            validate20.errors = [{ instancePath: instancePath + "/body/settings/tone", keyword: "type", params: { type: "string" } }];
                                            return false;
                                          }
                                          if (!(data32 === "calm" || data32 === "warm" || data32 === "energetic" || data32 === "serious" || data32 === "playful" || data32 === "inspiring" || data32 === "conversational" || data32 === "authoritative")) {
                                            validate20.errors = [{ instancePath: instancePath + "/body/settings/tone", keyword: "enum", params: { allowedValues: schema31.properties.body.properties.settings.properties.tone.enum } }];
                                            return false;
                                          }
                                          var valid15 = _errs82 === errors;
                                        } else {
                                          var valid15 = true;
                                        }
                                        if (valid15) {
                                          if (data22.durationSeconds !== void 0) {
                                            let data33 = data22.durationSeconds;
                                            const _errs84 = errors;
                                            if (!(typeof data33 == "number" && (!(data33 % 1) && !isNaN(data33)) && isFinite(data33))) {
                                              validate20.errors = [{ instancePath: instancePath + "/body/settings/durationSeconds", keyword: "type", params: { type: "integer" } }];
                                              return false;
                                            }
                                            if (errors === _errs84) {
                                              if (typeof data33 == "number" && isFinite(data33)) {
                                                if (data33 > 3600 || isNaN(data33)) {
                                                  validate20.errors = [{ instancePath: instancePath + "/body/settings/durationSeconds", keyword: "maximum", params: { comparison: "<=", limit: 3600 } }];
                                                  return false;
                                                } else {
                                                  if (data33 < 15 || isNaN(data33)) {
                                                    validate20.errors = [{ instancePath: instancePath + "/body/settings/durationSeconds", keyword: "minimum", params: { comparison: ">=", limit: 15 } }];
                                                    return false;
                                                  }
                                                }
                                              }
                                            }
                                            var valid15 = _errs84 === errors;
                                          } else {
                                            var valid15 = true;
                                          }
                                          if (valid15) {
                                            if (data22.tags !== void 0) {
                                              let data34 = data22.tags;
                                              const _errs86 = errors;
                                              if (errors === _errs86) {
                                                if (Array.isArray(data34)) {
                                                  if (data34.length > 30) {
                                                    validate20.errors = [{ instancePath: instancePath + "/body/settings/tags", keyword: "maxItems", params: { limit: 30 } }];
                                                    return false;
                                                  } else {
                                                    var valid17 = true;
                                                    const len3 = data34.length;
                                                    for (let i3 = 0; i3 < len3; i3++) {
                                                      let data35 = data34[i3];
                                                      const _errs88 = errors;
                                                      if (errors === _errs88) {
                                                        if (typeof data35 === "string") {
                                                          if (func1(data35) > 50) {
                                                            validate20.errors = [{ instancePath: instancePath + "/body/settings/tags/" + i3, keyword: "maxLength", params: { limit: 50 } }];
                                                            return false;
                                                          } else {
                                                            if (func1(data35) < 1) {
                                                              validate20.errors = [{ instancePath: instancePath + "/body/settings/tags/" + i3, keyword: "minLength", params: { limit: 1 } }];
                                                              return false;
                                                            } else {
                                                              if (!pattern4.test(data35)) {
                                                                validate20.errors = [{ instancePath: instancePath + "/body/settings/tags/" + i3, hint: "one line without < and >", keyword: "pattern", params: { pattern: "^[^<>\\t\\r\\n]*$" } }];
                                                                return false;
                                                              }
                                                            }
                                                          }
                                                        } else {
                                                          validate20.errors = [{ instancePath: instancePath + "/body/settings/tags/" + i3, keyword: "type", params: { type: "string" } }];
                                                          return false;
                                                        }
                                                      }
                                                      var valid17 = _errs88 === errors;
                                                      if (!valid17) {
                                                        break;
                                                      }
                                                    }
                                                  }
                                                } else {
                                                  validate20.errors = [{ instancePath: instancePath + "/body/settings/tags", keyword: "type", params: { type: "array" } }];
                                                  return false;
                                                }
                                              }
                                              var valid15 = _errs86 === errors;
                                            } else {
                                              var valid15 = true;
                                            }
                                            if (valid15) {
                                              if (data22.music !== void 0) {
                                                let data36 = data22.music;
                                                const _errs90 = errors;
                                                if (errors === _errs90) {
                                                  if (data36 && typeof data36 == "object" && !Array.isArray(data36)) {
                                                    let missing7;
                                                    if (data36.upload === void 0 && (missing7 = "upload")) {
                                                      validate20.errors = [{ instancePath: instancePath + "/body/settings/music", keyword: "required", params: { missingProperty: missing7 } }];
                                                      return false;
                                                    } else {
                                                      const _errs92 = errors;
                                                      for (const key8 in data36) {
                                                        if (!(key8 === "upload")) {
                                                          validate20.errors = [{ instancePath: instancePath + "/body/settings/music", hint: "upload", keyword: "additionalProperties", params: { additionalProperty: key8 } }];
                                                          return false;
                                                          break;
                                                        }
                                                      }
                                                      if (_errs92 === errors) {
                                                        if (data36.upload !== void 0) {
                                                          let data37 = data36.upload;
                                                          const _errs93 = errors;
                                                          if (errors === _errs93) {
                                                            if (typeof data37 === "string") {
                                                              if (!pattern5.test(data37)) {
                                                                validate20.errors = [{ instancePath: instancePath + "/body/settings/music/upload", hint: "the id of an upload of yours of kind audio that is READY", keyword: "pattern", params: { pattern: "^[0-9A-HJKMNP-TV-Z]{26}$" } }];
                                                                return false;
                                                              }
                                                            } else {
                                                              validate20.errors = [{ instancePath: instancePath + "/body/settings/music/upload", keyword: "type", params: { type: "string" } }];
                                                              return false;
                                                            }
                                                          }
                                                        }
                                                      }
                                                    }
                                                  } else {
                                                    validate20.errors = [{ instancePath: instancePath + "/body/settings/music", keyword: "type", params: { type: "object" } }];
                                                    return false;
                                                  }
                                                }
                                                var valid15 = _errs90 === errors;
                                              } else {
                                                var valid15 = true;
                                              }
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
                            validate20.errors = [{ instancePath: instancePath + "/body/settings", keyword: "type", params: { type: "object" } }];
                            return false;
                          }
                        }
                        var valid1 = _errs60 === errors;
                      } else {
                        var valid1 = true;
                      }
                      if (valid1) {
                        if (data0.publish !== void 0) {
                          let data38 = data0.publish;
                          const _errs95 = errors;
                          if (errors === _errs95) {
                            if (data38 && typeof data38 == "object" && !Array.isArray(data38)) {
                              let missing8;
                              if (data38.channelId === void 0 && (missing8 = "channelId")) {
                                validate20.errors = [{ instancePath: instancePath + "/body/publish", keyword: "required", params: { missingProperty: missing8 } }];
                                return false;
                              } else {
                                const _errs97 = errors;
                                for (const key9 in data38) {
                                  if (!(key9 === "channelId" || key9 === "privacy" || key9 === "publishAt" || key9 === "madeForKids")) {
                                    validate20.errors = [{ instancePath: instancePath + "/body/publish", hint: "channelId, privacy, publishAt, madeForKids", keyword: "additionalProperties", params: { additionalProperty: key9 } }];
                                    return false;
                                    break;
                                  }
                                }
                                if (_errs97 === errors) {
                                  if (data38.channelId !== void 0) {
                                    let data39 = data38.channelId;
                                    const _errs98 = errors;
                                    if (errors === _errs98) {
                                      if (typeof data39 === "string") {
                                        if (!pattern5.test(data39)) {
                                          validate20.errors = [{ instancePath: instancePath + "/body/publish/channelId", hint: "one of your channels", keyword: "pattern", params: { pattern: "^[0-9A-HJKMNP-TV-Z]{26}$" } }];
                                          return false;
                                        }
                                      } else {
                                        validate20.errors = [{ instancePath: instancePath + "/body/publish/channelId", keyword: "type", params: { type: "string" } }];
                                        return false;
                                      }
                                    }
                                    var valid19 = _errs98 === errors;
                                  } else {
                                    var valid19 = true;
                                  }
                                  if (valid19) {
                                    if (data38.privacy !== void 0) {
                                      let data40 = data38.privacy;
                                      const _errs100 = errors;
                                      if (typeof data40 !== "string") {
                                        validate20.errors = [{ instancePath: instancePath + "/body/publish/privacy", keyword: "type", params: { type: "string" } }];
                                        return false;
                                      }
                                      if (!(data40 === "private" || data40 === "unlisted" || data40 === "public")) {
                                        validate20.errors = [{ instancePath: instancePath + "/body/publish/privacy", keyword: "enum", params: { allowedValues: schema31.properties.body.properties.publish.properties.privacy.enum } }];
                                        return false;
                                      }
                                      var valid19 = _errs100 === errors;
                                    } else {
                                      var valid19 = true;
                                    }
                                    if (valid19) {
                                      if (data38.publishAt !== void 0) {
                                        let data41 = data38.publishAt;
                                        const _errs102 = errors;
                                        if (errors === _errs102) {
                                          if (typeof data41 === "string") {
                                            if (func1(data41) > 40) {
                                              validate20.errors = [{ instancePath: instancePath + "/body/publish/publishAt", keyword: "maxLength", params: { limit: 40 } }];
                                              return false;
                                            } else {
                                              if (!pattern14.test(data41)) {
                                                validate20.errors = [{ instancePath: instancePath + "/body/publish/publishAt", hint: "when a private video becomes public: RFC 3339 with its offset", keyword: "pattern", params: { pattern: "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:[\\d.]{2,12}(?:Z|[+-]\\d\\d:\\d\\d)$" } }];
                                                return false;
                                              }
                                            }
                                          } else {
                                            validate20.errors = [{ instancePath: instancePath + "/body/publish/publishAt", keyword: "type", params: { type: "string" } }];
                                            return false;
                                          }
                                        }
                                        var valid19 = _errs102 === errors;
                                      } else {
                                        var valid19 = true;
                                      }
                                      if (valid19) {
                                        if (data38.madeForKids !== void 0) {
                                          const _errs104 = errors;
                                          if (typeof data38.madeForKids !== "boolean") {
                                            validate20.errors = [{ instancePath: instancePath + "/body/publish/madeForKids", keyword: "type", params: { type: "boolean" } }];
                                            return false;
                                          }
                                          var valid19 = _errs104 === errors;
                                        } else {
                                          var valid19 = true;
                                        }
                                      }
                                    }
                                  }
                                }
                              }
                            } else {
                              validate20.errors = [{ instancePath: instancePath + "/body/publish", keyword: "type", params: { type: "object" } }];
                              return false;
                            }
                          }
                          var valid1 = _errs95 === errors;
                        } else {
                          var valid1 = true;
                        }
                        if (valid1) {
                          if (data0.approval !== void 0) {
                            const _errs106 = errors;
                            if (typeof data0.approval !== "boolean") {
                              validate20.errors = [{ instancePath: instancePath + "/body/approval", keyword: "type", params: { type: "boolean" } }];
                              return false;
                            }
                            var valid1 = _errs106 === errors;
                          } else {
                            var valid1 = true;
                          }
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
          if (data.headers !== void 0) {
            let data44 = data.headers;
            const _errs108 = errors;
            if (errors === _errs108) {
              if (data44 && typeof data44 == "object" && !Array.isArray(data44)) {
                if (data44["idempotency-key"] !== void 0) {
                  let data45 = data44["idempotency-key"];
                  const _errs110 = errors;
                  if (errors === _errs110) {
                    if (typeof data45 === "string") {
                      if (!pattern15.test(data45)) {
                        validate20.errors = [{ instancePath: instancePath + "/headers/idempotency-key", hint: "1 to 64 visible ASCII characters", keyword: "pattern", params: { pattern: "^[\\u0021-\\u007e]{1,64}$" } }];
                        return false;
                      }
                    } else {
                      validate20.errors = [{ instancePath: instancePath + "/headers/idempotency-key", keyword: "type", params: { type: "string" } }];
                      return false;
                    }
                  }
                }
              } else {
                validate20.errors = [{ instancePath: instancePath + "/headers", keyword: "type", params: { type: "object" } }];
                return false;
              }
            }
            var valid0 = _errs108 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.pathParameters !== void 0) {
              let data46 = data.pathParameters;
              const _errs112 = errors;
              if (errors === _errs112) {
                if (data46 && typeof data46 == "object" && !Array.isArray(data46)) {
                  for (const key10 in data46) {
                    validate20.errors = [{ instancePath: instancePath + "/pathParameters", keyword: "additionalProperties", params: { additionalProperty: key10 } }];
                    return false;
                    break;
                  }
                } else {
                  validate20.errors = [{ instancePath: instancePath + "/pathParameters", keyword: "type", params: { type: "object" } }];
                  return false;
                }
              }
              var valid0 = _errs112 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.queryStringParameters !== void 0) {
                let data47 = data.queryStringParameters;
                const _errs115 = errors;
                if (errors === _errs115) {
                  if (data47 && typeof data47 == "object" && !Array.isArray(data47)) {
                    for (const key11 in data47) {
                      validate20.errors = [{ instancePath: instancePath + "/queryStringParameters", keyword: "additionalProperties", params: { additionalProperty: key11 } }];
                      return false;
                      break;
                    }
                  } else {
                    validate20.errors = [{ instancePath: instancePath + "/queryStringParameters", keyword: "type", params: { type: "object" } }];
                    return false;
                  }
                }
                var valid0 = _errs115 === errors;
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
