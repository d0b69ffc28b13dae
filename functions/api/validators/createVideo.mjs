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
var schema31 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object", "properties": { "body": { "type": "object", "properties": { "title": { "type": "string", "minLength": 1, "maxLength": 100, "pattern": "^[^<>\\t\\r\\n]*$", "description": "one line without < and >" }, "source": { "type": "object", "properties": { "type": { "type": "string", "enum": ["script", "notes"] }, "text": { "type": "string", "minLength": 1, "maxLength": 1e5 } }, "required": ["type", "text"], "additionalProperties": false }, "settings": { "type": "object", "properties": { "aspect": { "default": "9:16", "type": "string", "enum": ["9:16", "16:9", "1:1"] }, "quality": { "default": "standard", "description": "A draft is half as wide and half as high.", "type": "string", "enum": ["draft", "standard", "high"] }, "captions": { "type": "object", "properties": { "style": { "default": "word-pop", "type": "string", "enum": ["word-pop", "line", "none"] }, "position": { "default": "lower", "type": "string", "enum": ["lower", "middle", "upper"] }, "size": { "default": "medium", "type": "string", "enum": ["small", "medium", "large"] }, "colour": { "default": "palette", "type": "string", "enum": ["palette", "white", "yellow", "mint", "sky", "pink", "orange"] } }, "additionalProperties": false, "description": "Captions in the picture; the files captions.srt and captions.vtt always exist." }, "voice": { "default": "slt", "type": "string", "enum": ["slt", "rms", "awb"] }, "niche": { "default": "education", "type": "string", "enum": ["meditation", "affirmation", "motivation", "sleep", "mindfulness", "healing", "gratitude", "facts", "stories", "education", "tech", "finance", "health", "philosophy", "history"] }, "tone": { "default": "conversational", "type": "string", "enum": ["calm", "warm", "energetic", "serious", "playful", "inspiring", "conversational", "authoritative"] }, "durationSeconds": { "default": 45, "description": "Target length, for notes.", "type": "integer", "minimum": 15, "maximum": 3600 }, "tags": { "maxItems": 30, "type": "array", "items": { "type": "string", "minLength": 1, "maxLength": 50, "pattern": "^[^<>\\t\\r\\n]*$", "description": "one line without < and >" } } }, "additionalProperties": false } }, "required": ["source"], "additionalProperties": false, "description": "A script is narrated as written; notes (Markdown or plain text) are condensed. Texts are in NFC and without control, direction-changing or invisible characters; at most 100 kB.", "examples": [{ "source": { "type": "notes", "text": "# Why the moon is leaving us\n\nEvery year the moon moves 3.8 centimetres away." }, "settings": { "voice": "slt", "niche": "facts", "durationSeconds": 45 } }] }, "headers": { "type": "object", "properties": { "idempotency-key": { "type": "string", "pattern": "^[\\u0021-\\u007e]{1,64}$", "description": "1 to 64 visible ASCII characters", "examples": ["4f9f2a52-7f0e-4a2f-8a44-6b2c2f8a4c55"] } } }, "pathParameters": { "type": "object", "properties": {}, "additionalProperties": false }, "queryStringParameters": { "type": "object", "properties": {}, "additionalProperties": false } }, "required": ["body", "headers", "pathParameters", "queryStringParameters"] };
var func1 = require_ucs2length().default;
var pattern4 = new RegExp("^[^<>\\t\\r\\n]*$", "u");
var pattern6 = new RegExp("^[\\u0021-\\u007e]{1,64}$", "u");
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
        validate20.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, schema: schema31.required, parentSchema: schema31, data }];
        return false;
      } else {
        if (data.body !== void 0) {
          let data0 = data.body;
          const _errs1 = errors;
          if (errors === _errs1) {
            if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
              let missing1;
              if (data0.source === void 0 && (missing1 = "source")) {
                validate20.errors = [{ instancePath: instancePath + "/body", schemaPath: "#/properties/body/required", keyword: "required", params: { missingProperty: missing1 }, schema: schema31.properties.body.required, parentSchema: schema31.properties.body, data: data0 }];
                return false;
              } else {
                const _errs3 = errors;
                for (const key0 in data0) {
                  if (!(key0 === "title" || key0 === "source" || key0 === "settings")) {
                    validate20.errors = [{ instancePath: instancePath + "/body", schemaPath: "#/properties/body/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: false, parentSchema: schema31.properties.body, data: data0 }];
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
                          validate20.errors = [{ instancePath: instancePath + "/body/title", schemaPath: "#/properties/body/properties/title/maxLength", keyword: "maxLength", params: { limit: 100 }, schema: 100, parentSchema: schema31.properties.body.properties.title, data: data1 }];
                          return false;
                        } else {
                          if (func1(data1) < 1) {
                            validate20.errors = [{ instancePath: instancePath + "/body/title", schemaPath: "#/properties/body/properties/title/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema31.properties.body.properties.title, data: data1 }];
                            return false;
                          } else {
                            if (!pattern4.test(data1)) {
                              validate20.errors = [{ instancePath: instancePath + "/body/title", schemaPath: "#/properties/body/properties/title/pattern", keyword: "pattern", params: { pattern: "^[^<>\\t\\r\\n]*$" }, schema: "^[^<>\\t\\r\\n]*$", parentSchema: schema31.properties.body.properties.title, data: data1 }];
                              return false;
                            }
                          }
                        }
                      } else {
                        validate20.errors = [{ instancePath: instancePath + "/body/title", schemaPath: "#/properties/body/properties/title/type", keyword: "type", params: { type: "string" }, schema: schema31.properties.body.properties.title.type, parentSchema: schema31.properties.body.properties.title, data: data1 }];
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
                          let missing2;
                          if (data2.type === void 0 && (missing2 = "type") || data2.text === void 0 && (missing2 = "text")) {
                            validate20.errors = [{ instancePath: instancePath + "/body/source", schemaPath: "#/properties/body/properties/source/required", keyword: "required", params: { missingProperty: missing2 }, schema: schema31.properties.body.properties.source.required, parentSchema: schema31.properties.body.properties.source, data: data2 }];
                            return false;
                          } else {
                            const _errs8 = errors;
                            for (const key1 in data2) {
                              if (!(key1 === "type" || key1 === "text")) {
                                validate20.errors = [{ instancePath: instancePath + "/body/source", schemaPath: "#/properties/body/properties/source/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, schema: false, parentSchema: schema31.properties.body.properties.source, data: data2 }];
                                return false;
                                break;
                              }
                            }
                            if (_errs8 === errors) {
                              if (data2.type !== void 0) {
                                let data3 = data2.type;
                                const _errs9 = errors;
                                if (typeof data3 !== "string") {
                                  validate20.errors = [{ instancePath: instancePath + "/body/source/type", schemaPath: "#/properties/body/properties/source/properties/type/type", keyword: "type", params: { type: "string" }, schema: schema31.properties.body.properties.source.properties.type.type, parentSchema: schema31.properties.body.properties.source.properties.type, data: data3 }];
                                  return false;
                                }
                                if (!(data3 === "script" || data3 === "notes")) {
                                  validate20.errors = [{ instancePath: instancePath + "/body/source/type", schemaPath: "#/properties/body/properties/source/properties/type/enum", keyword: "enum", params: { allowedValues: schema31.properties.body.properties.source.properties.type.enum }, schema: schema31.properties.body.properties.source.properties.type.enum, parentSchema: schema31.properties.body.properties.source.properties.type, data: data3 }];
                                  return false;
                                }
                                var valid2 = _errs9 === errors;
                              } else {
                                var valid2 = true;
                              }
                              if (valid2) {
                                if (data2.text !== void 0) {
                                  let data4 = data2.text;
                                  const _errs11 = errors;
                                  if (errors === _errs11) {
                                    if (typeof data4 === "string") {
                                      if (func1(data4) > 1e5) {
                                        validate20.errors = [{ instancePath: instancePath + "/body/source/text", schemaPath: "#/properties/body/properties/source/properties/text/maxLength", keyword: "maxLength", params: { limit: 1e5 }, schema: 1e5, parentSchema: schema31.properties.body.properties.source.properties.text, data: data4 }];
                                        return false;
                                      } else {
                                        if (func1(data4) < 1) {
                                          validate20.errors = [{ instancePath: instancePath + "/body/source/text", schemaPath: "#/properties/body/properties/source/properties/text/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema31.properties.body.properties.source.properties.text, data: data4 }];
                                          return false;
                                        }
                                      }
                                    } else {
                                      validate20.errors = [{ instancePath: instancePath + "/body/source/text", schemaPath: "#/properties/body/properties/source/properties/text/type", keyword: "type", params: { type: "string" }, schema: schema31.properties.body.properties.source.properties.text.type, parentSchema: schema31.properties.body.properties.source.properties.text, data: data4 }];
                                      return false;
                                    }
                                  }
                                  var valid2 = _errs11 === errors;
                                } else {
                                  var valid2 = true;
                                }
                              }
                            }
                          }
                        } else {
                          validate20.errors = [{ instancePath: instancePath + "/body/source", schemaPath: "#/properties/body/properties/source/type", keyword: "type", params: { type: "object" }, schema: schema31.properties.body.properties.source.type, parentSchema: schema31.properties.body.properties.source, data: data2 }];
                          return false;
                        }
                      }
                      var valid1 = _errs6 === errors;
                    } else {
                      var valid1 = true;
                    }
                    if (valid1) {
                      if (data0.settings !== void 0) {
                        let data5 = data0.settings;
                        const _errs13 = errors;
                        if (errors === _errs13) {
                          if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
                            const _errs15 = errors;
                            for (const key2 in data5) {
                              if (!(key2 === "aspect" || key2 === "quality" || key2 === "captions" || key2 === "voice" || key2 === "niche" || key2 === "tone" || key2 === "durationSeconds" || key2 === "tags")) {
                                validate20.errors = [{ instancePath: instancePath + "/body/settings", schemaPath: "#/properties/body/properties/settings/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, schema: false, parentSchema: schema31.properties.body.properties.settings, data: data5 }];
                                return false;
                                break;
                              }
                            }
                            if (_errs15 === errors) {
                              if (data5.aspect !== void 0) {
                                let data6 = data5.aspect;
                                const _errs16 = errors;
                                if (typeof data6 !== "string") {
                                  validate20.errors = [{ instancePath: instancePath + "/body/settings/aspect", schemaPath: "#/properties/body/properties/settings/properties/aspect/type", keyword: "type", params: { type: "string" }, schema: schema31.properties.body.properties.settings.properties.aspect.type, parentSchema: schema31.properties.body.properties.settings.properties.aspect, data: data6 }];
                                  return false;
                                }
                                if (!(data6 === "9:16" || data6 === "16:9" || data6 === "1:1")) {
                                  validate20.errors = [{ instancePath: instancePath + "/body/settings/aspect", schemaPath: "#/properties/body/properties/settings/properties/aspect/enum", keyword: "enum", params: { allowedValues: schema31.properties.body.properties.settings.properties.aspect.enum }, schema: schema31.properties.body.properties.settings.properties.aspect.enum, parentSchema: schema31.properties.body.properties.settings.properties.aspect, data: data6 }];
                                  return false;
                                }
                                var valid3 = _errs16 === errors;
                              } else {
                                var valid3 = true;
                              }
                              if (valid3) {
                                if (data5.quality !== void 0) {
                                  let data7 = data5.quality;
                                  const _errs18 = errors;
                                  if (typeof data7 !== "string") {
                                    validate20.errors = [{ instancePath: instancePath + "/body/settings/quality", schemaPath: "#/properties/body/properties/settings/properties/quality/type", keyword: "type", params: { type: "string" }, schema: schema31.properties.body.properties.settings.properties.quality.type, parentSchema: schema31.properties.body.properties.settings.properties.quality, data: data7 }];
                                    return false;
                                  }
                                  if (!(data7 === "draft" || data7 === "standard" || data7 === "high")) {
                                    validate20.errors = [{ instancePath: instancePath + "/body/settings/quality", schemaPath: "#/properties/body/properties/settings/properties/quality/enum", keyword: "enum", params: { allowedValues: schema31.properties.body.properties.settings.properties.quality.enum }, schema: schema31.properties.body.properties.settings.properties.quality.enum, parentSchema: schema31.properties.body.properties.settings.properties.quality, data: data7 }];
                                    return false;
                                  }
                                  var valid3 = _errs18 === errors;
                                } else {
                                  var valid3 = true;
                                }
                                if (valid3) {
                                  if (data5.captions !== void 0) {
                                    let data8 = data5.captions;
                                    const _errs20 = errors;
                                    if (errors === _errs20) {
                                      if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
                                        const _errs22 = errors;
                                        for (const key3 in data8) {
                                          if (!(key3 === "style" || key3 === "position" || key3 === "size" || key3 === "colour")) {
                                            validate20.errors = [{ instancePath: instancePath + "/body/settings/captions", schemaPath: "#/properties/body/properties/settings/properties/captions/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, schema: false, parentSchema: schema31.properties.body.properties.settings.properties.captions, data: data8 }];
                                            return false;
                                            break;
                                          }
                                        }
                                        if (_errs22 === errors) {
                                          if (data8.style !== void 0) {
                                            let data9 = data8.style;
                                            const _errs23 = errors;
                                            if (typeof data9 !== "string") {
                                              validate20.errors = [{ instancePath: instancePath + "/body/settings/captions/style", schemaPath: "#/properties/body/properties/settings/properties/captions/properties/style/type", keyword: "type", params: { type: "string" }, schema: schema31.properties.body.properties.settings.properties.captions.properties.style.type, parentSchema: schema31.properties.body.properties.settings.properties.captions.properties.style, data: data9 }];
                                              return false;
                                            }
                                            if (!(data9 === "word-pop" || data9 === "line" || data9 === "none")) {
                                              validate20.errors = [{ instancePath: instancePath + "/body/settings/captions/style", schemaPath: "#/properties/body/properties/settings/properties/captions/properties/style/enum", keyword: "enum", params: { allowedValues: schema31.properties.body.properties.settings.properties.captions.properties.style.enum }, schema: schema31.properties.body.properties.settings.properties.captions.properties.style.enum, parentSchema: schema31.properties.body.properties.settings.properties.captions.properties.style, data: data9 }];
                                              return false;
                                            }
                                            var valid4 = _errs23 === errors;
                                          } else {
                                            var valid4 = true;
                                          }
                                          if (valid4) {
                                            if (data8.position !== void 0) {
                                              let data10 = data8.position;
                                              const _errs25 = errors;
                                              if (typeof data10 !== "string") {
                                                validate20.errors = [{ instancePath: instancePath + "/body/settings/captions/position", schemaPath: "#/properties/body/properties/settings/properties/captions/properties/position/type", keyword: "type", params: { type: "string" }, schema: schema31.properties.body.properties.settings.properties.captions.properties.position.type, parentSchema: schema31.properties.body.properties.settings.properties.captions.properties.position, data: data10 }];
                                                return false;
                                              }
                                              if (!(data10 === "lower" || data10 === "middle" || data10 === "upper")) {
                                                validate20.errors = [{ instancePath: instancePath + "/body/settings/captions/position", schemaPath: "#/properties/body/properties/settings/properties/captions/properties/position/enum", keyword: "enum", params: { allowedValues: schema31.properties.body.properties.settings.properties.captions.properties.position.enum }, schema: schema31.properties.body.properties.settings.properties.captions.properties.position.enum, parentSchema: schema31.properties.body.properties.settings.properties.captions.properties.position, data: data10 }];
                                                return false;
                                              }
                                              var valid4 = _errs25 === errors;
                                            } else {
                                              var valid4 = true;
                                            }
                                            if (valid4) {
                                              if (data8.size !== void 0) {
                                                let data11 = data8.size;
                                                const _errs27 = errors;
                                                if (typeof data11 !== "string") {
                                                  validate20.errors = [{ instancePath: instancePath + "/body/settings/captions/size", schemaPath: "#/properties/body/properties/settings/properties/captions/properties/size/type", keyword: "type", params: { type: "string" }, schema: schema31.properties.body.properties.settings.properties.captions.properties.size.type, parentSchema: schema31.properties.body.properties.settings.properties.captions.properties.size, data: data11 }];
                                                  return false;
                                                }
                                                if (!(data11 === "small" || data11 === "medium" || data11 === "large")) {
                                                  validate20.errors = [{ instancePath: instancePath + "/body/settings/captions/size", schemaPath: "#/properties/body/properties/settings/properties/captions/properties/size/enum", keyword: "enum", params: { allowedValues: schema31.properties.body.properties.settings.properties.captions.properties.size.enum }, schema: schema31.properties.body.properties.settings.properties.captions.properties.size.enum, parentSchema: schema31.properties.body.properties.settings.properties.captions.properties.size, data: data11 }];
                                                  return false;
                                                }
                                                var valid4 = _errs27 === errors;
                                              } else {
                                                var valid4 = true;
                                              }
                                              if (valid4) {
                                                if (data8.colour !== void 0) {
                                                  let data12 = data8.colour;
                                                  const _errs29 = errors;
                                                  if (typeof data12 !== "string") {
                                                    validate20.errors = [{ instancePath: instancePath + "/body/settings/captions/colour", schemaPath: "#/properties/body/properties/settings/properties/captions/properties/colour/type", keyword: "type", params: { type: "string" }, schema: schema31.properties.body.properties.settings.properties.captions.properties.colour.type, parentSchema: schema31.properties.body.properties.settings.properties.captions.properties.colour, data: data12 }];
                                                    return false;
                                                  }
                                                  if (!(data12 === "palette" || data12 === "white" || data12 === "yellow" || data12 === "mint" || data12 === "sky" || data12 === "pink" || data12 === "orange")) {
                                                    validate20.errors = [{ instancePath: instancePath + "/body/settings/captions/colour", schemaPath: "#/properties/body/properties/settings/properties/captions/properties/colour/enum", keyword: "enum", params: { allowedValues: schema31.properties.body.properties.settings.properties.captions.properties.colour.enum }, schema: schema31.properties.body.properties.settings.properties.captions.properties.colour.enum, parentSchema: schema31.properties.body.properties.settings.properties.captions.properties.colour, data: data12 }];
                                                    return false;
                                                  }
                                                  var valid4 = _errs29 === errors;
                                                } else {
                                                  var valid4 = true;
                                                }
                                              }
                                            }
                                          }
                                        }
                                      } else {
                                        validate20.errors = [{ instancePath: instancePath + "/body/settings/captions", schemaPath: "#/properties/body/properties/settings/properties/captions/type", keyword: "type", params: { type: "object" }, schema: schema31.properties.body.properties.settings.properties.captions.type, parentSchema: schema31.properties.body.properties.settings.properties.captions, data: data8 }];
                                        return false;
                                      }
                                    }
                                    var valid3 = _errs20 === errors;
                                  } else {
                                    var valid3 = true;
                                  }
                                  if (valid3) {
                                    if (data5.voice !== void 0) {
                                      let data13 = data5.voice;
                                      const _errs31 = errors;
                                      if (typeof data13 !== "string") {
                                        validate20.errors = [{ instancePath: instancePath + "/body/settings/voice", schemaPath: "#/properties/body/properties/settings/properties/voice/type", keyword: "type", params: { type: "string" }, schema: schema31.properties.body.properties.settings.properties.voice.type, parentSchema: schema31.properties.body.properties.settings.properties.voice, data: data13 }];
                                        return false;
                                      }
                                      if (!(data13 === "slt" || data13 === "rms" || data13 === "awb")) {
                                        validate20.errors = [{ instancePath: instancePath + "/body/settings/voice", schemaPath: "#/properties/body/properties/settings/properties/voice/enum", keyword: "enum", params: { allowedValues: schema31.properties.body.properties.settings.properties.voice.enum }, schema: schema31.properties.body.properties.settings.properties.voice.enum, parentSchema: schema31.properties.body.properties.settings.properties.voice, data: data13 }];
                                        return false;
                                      }
                                      var valid3 = _errs31 === errors;
                                    } else {
                                      var valid3 = true;
                                    }
                                    if (valid3) {
                                      if (data5.niche !== void 0) {
                                        let data14 = data5.niche;
                                        const _errs33 = errors;
                                        if (typeof data14 !== "string") {
                                          validate20.errors = [{ instancePath: instancePath + "/body/settings/niche", schemaPath: "#/properties/body/properties/settings/properties/niche/type", keyword: "type", params: { type: "string" }, schema: schema31.properties.body.properties.settings.properties.niche.type, parentSchema: schema31.properties.body.properties.settings.properties.niche, data: data14 }];
                                          return false;
                                        }
                                        if (!(data14 === "meditation" || data14 === "affirmation" || data14 === "motivation" || data14 === "sleep" || data14 === "mindfulness" || data14 === "healing" || data14 === "gratitude" || data14 === "facts" || data14 === "stories" || data14 === "education" || data14 === "tech" || data14 === "finance" || data14 === "health" || data14 === "philosophy" || data14 === "history")) {
                                          validate20.errors = [{ instancePath: instancePath + "/body/settings/niche", schemaPath: "#/properties/body/properties/settings/properties/niche/enum", keyword: "enum", params: { allowedValues: schema31.properties.body.properties.settings.properties.niche.enum }, schema: schema31.properties.body.properties.settings.properties.niche.enum, parentSchema: schema31.properties.body.properties.settings.properties.niche, data: data14 }];
                                          return false;
                                        }
                                        var valid3 = _errs33 === errors;
                                      } else {
                                        var valid3 = true;
                                      }
                                      if (valid3) {
                                        if (data5.tone !== void 0) {
                                          let data15 = data5.tone;
                                          const _errs35 = errors;
                                          if (typeof data15 !== "string") {
                                            validate20.errors = [{ instancePath: instancePath + "/body/settings/tone", schemaPath: "#/properties/body/properties/settings/properties/tone/type", keyword: "type", params: { type: "string" }, schema: schema31.properties.body.properties.settings.properties.tone.type, parentSchema: schema31.properties.body.properties.settings.properties.tone, data: data15 }];
                                            return false;
                                          }
                                          if (!(data15 === "calm" || data15 === "warm" || data15 === "energetic" || data15 === "serious" || data15 === "playful" || data15 === "inspiring" || data15 === "conversational" || data15 === "authoritative")) {
                                            validate20.errors = [{ instancePath: instancePath + "/body/settings/tone", schemaPath: "#/properties/body/properties/settings/properties/tone/enum", keyword: "enum", params: { allowedValues: schema31.properties.body.properties.settings.properties.tone.enum }, schema: schema31.properties.body.properties.settings.properties.tone.enum, parentSchema: schema31.properties.body.properties.settings.properties.tone, data: data15 }];
                                            return false;
                                          }
                                          var valid3 = _errs35 === errors;
                                        } else {
                                          var valid3 = true;
                                        }
                                        if (valid3) {
                                          if (data5.durationSeconds !== void 0) {
                                            let data16 = data5.durationSeconds;
                                            const _errs37 = errors;
                                            if (!(typeof data16 == "number" && (!(data16 % 1) && !isNaN(data16)) && isFinite(data16))) {
                                              validate20.errors = [{ instancePath: instancePath + "/body/settings/durationSeconds", schemaPath: "#/properties/body/properties/settings/properties/durationSeconds/type", keyword: "type", params: { type: "integer" }, schema: schema31.properties.body.properties.settings.properties.durationSeconds.type, parentSchema: schema31.properties.body.properties.settings.properties.durationSeconds, data: data16 }];
                                              return false;
                                            }
                                            if (errors === _errs37) {
                                              if (typeof data16 == "number" && isFinite(data16)) {
                                                if (data16 > 3600 || isNaN(data16)) {
                                                  validate20.errors = [{ instancePath: instancePath + "/body/settings/durationSeconds", schemaPath: "#/properties/body/properties/settings/properties/durationSeconds/maximum", keyword: "maximum", params: { comparison: "<=", limit: 3600 }, schema: 3600, parentSchema: schema31.properties.body.properties.settings.properties.durationSeconds, data: data16 }];
                                                  return false;
                                                } else {
                                                  if (data16 < 15 || isNaN(data16)) {
                                                    validate20.errors = [{ instancePath: instancePath + "/body/settings/durationSeconds", schemaPath: "#/properties/body/properties/settings/properties/durationSeconds/minimum", keyword: "minimum", params: { comparison: ">=", limit: 15 }, schema: 15, parentSchema: schema31.properties.body.properties.settings.properties.durationSeconds, data: data16 }];
                                                    return false;
                                                  }
                                                }
                                              }
                                            }
                                            var valid3 = _errs37 === errors;
                                          } else {
                                            var valid3 = true;
                                          }
                                          if (valid3) {
                                            if (data5.tags !== void 0) {
                                              let data17 = data5.tags;
                                              const _errs39 = errors;
                                              if (errors === _errs39) {
                                                if (Array.isArray(data17)) {
                                                  if (data17.length > 30) {
                                                    validate20.errors = [{ instancePath: instancePath + "/body/settings/tags", schemaPath: "#/properties/body/properties/settings/properties/tags/maxItems", keyword: "maxItems", params: { limit: 30 }, schema: 30, parentSchema: schema31.properties.body.properties.settings.properties.tags, data: data17 }];
                                                    return false;
                                                  } else {
                                                    var valid5 = true;
                                                    const len0 = data17.length;
                                                    for (let i0 = 0; i0 < len0; i0++) {
                                                      let data18 = data17[i0];
                                                      const _errs41 = errors;
                                                      if (errors === _errs41) {
                                                        if (typeof data18 === "string") {
                                                          if (func1(data18) > 50) {
                                                            validate20.errors = [{ instancePath: instancePath + "/body/settings/tags/" + i0, schemaPath: "#/properties/body/properties/settings/properties/tags/items/maxLength", keyword: "maxLength", params: { limit: 50 }, schema: 50, parentSchema: schema31.properties.body.properties.settings.properties.tags.items, data: data18 }];
                                                            return false;
                                                          } else {
                                                            if (func1(data18) < 1) {
                                                              validate20.errors = [{ instancePath: instancePath + "/body/settings/tags/" + i0, schemaPath: "#/properties/body/properties/settings/properties/tags/items/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema31.properties.body.properties.settings.properties.tags.items, data: data18 }];
                                                              return false;
                                                            } else {
                                                              if (!pattern4.test(data18)) {
                                                                validate20.errors = [{ instancePath: instancePath + "/body/settings/tags/" + i0, schemaPath: "#/properties/body/properties/settings/properties/tags/items/pattern", keyword: "pattern", params: { pattern: "^[^<>\\t\\r\\n]*$" }, schema: "^[^<>\\t\\r\\n]*$", parentSchema: schema31.properties.body.properties.settings.properties.tags.items, data: data18 }];
                                                                return false;
                                                              }
                                                            }
                                                          }
                                                        } else {
                                                          validate20.errors = [{ instancePath: instancePath + "/body/settings/tags/" + i0, schemaPath: "#/properties/body/properties/settings/properties/tags/items/type", keyword: "type", params: { type: "string" }, schema: schema31.properties.body.properties.settings.properties.tags.items.type, parentSchema: schema31.properties.body.properties.settings.properties.tags.items, data: data18 }];
                                                          return false;
                                                        }
                                                      }
                                                      var valid5 = _errs41 === errors;
                                                      if (!valid5) {
                                                        break;
                                                      }
                                                    }
                                                  }
                                                } else {
                                                  validate20.errors = [{ instancePath: instancePath + "/body/settings/tags", schemaPath: "#/properties/body/properties/settings/properties/tags/type", keyword: "type", params: { type: "array" }, schema: schema31.properties.body.properties.settings.properties.tags.type, parentSchema: schema31.properties.body.properties.settings.properties.tags, data: data17 }];
                                                  return false;
                                                }
                                              }
                                              var valid3 = _errs39 === errors;
                                            } else {
                                              var valid3 = true;
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
                            validate20.errors = [{ instancePath: instancePath + "/body/settings", schemaPath: "#/properties/body/properties/settings/type", keyword: "type", params: { type: "object" }, schema: schema31.properties.body.properties.settings.type, parentSchema: schema31.properties.body.properties.settings, data: data5 }];
                            return false;
                          }
                        }
                        var valid1 = _errs13 === errors;
                      } else {
                        var valid1 = true;
                      }
                    }
                  }
                }
              }
            } else {
              validate20.errors = [{ instancePath: instancePath + "/body", schemaPath: "#/properties/body/type", keyword: "type", params: { type: "object" }, schema: schema31.properties.body.type, parentSchema: schema31.properties.body, data: data0 }];
              return false;
            }
          }
          var valid0 = _errs1 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data.headers !== void 0) {
            let data19 = data.headers;
            const _errs43 = errors;
            if (errors === _errs43) {
              if (data19 && typeof data19 == "object" && !Array.isArray(data19)) {
                if (data19["idempotency-key"] !== void 0) {
                  let data20 = data19["idempotency-key"];
                  const _errs45 = errors;
                  if (errors === _errs45) {
                    if (typeof data20 === "string") {
                      if (!pattern6.test(data20)) {
                        validate20.errors = [{ instancePath: instancePath + "/headers/idempotency-key", schemaPath: "#/properties/headers/properties/idempotency-key/pattern", keyword: "pattern", params: { pattern: "^[\\u0021-\\u007e]{1,64}$" }, schema: "^[\\u0021-\\u007e]{1,64}$", parentSchema: schema31.properties.headers.properties["idempotency-key"], data: data20 }];
                        return false;
                      }
                    } else {
                      validate20.errors = [{ instancePath: instancePath + "/headers/idempotency-key", schemaPath: "#/properties/headers/properties/idempotency-key/type", keyword: "type", params: { type: "string" }, schema: schema31.properties.headers.properties["idempotency-key"].type, parentSchema: schema31.properties.headers.properties["idempotency-key"], data: data20 }];
                      return false;
                    }
                  }
                }
              } else {
                validate20.errors = [{ instancePath: instancePath + "/headers", schemaPath: "#/properties/headers/type", keyword: "type", params: { type: "object" }, schema: schema31.properties.headers.type, parentSchema: schema31.properties.headers, data: data19 }];
                return false;
              }
            }
            var valid0 = _errs43 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.pathParameters !== void 0) {
              let data21 = data.pathParameters;
              const _errs47 = errors;
              if (errors === _errs47) {
                if (data21 && typeof data21 == "object" && !Array.isArray(data21)) {
                  for (const key4 in data21) {
                    validate20.errors = [{ instancePath: instancePath + "/pathParameters", schemaPath: "#/properties/pathParameters/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, schema: false, parentSchema: schema31.properties.pathParameters, data: data21 }];
                    return false;
                    break;
                  }
                } else {
                  validate20.errors = [{ instancePath: instancePath + "/pathParameters", schemaPath: "#/properties/pathParameters/type", keyword: "type", params: { type: "object" }, schema: schema31.properties.pathParameters.type, parentSchema: schema31.properties.pathParameters, data: data21 }];
                  return false;
                }
              }
              var valid0 = _errs47 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.queryStringParameters !== void 0) {
                let data22 = data.queryStringParameters;
                const _errs50 = errors;
                if (errors === _errs50) {
                  if (data22 && typeof data22 == "object" && !Array.isArray(data22)) {
                    for (const key5 in data22) {
                      validate20.errors = [{ instancePath: instancePath + "/queryStringParameters", schemaPath: "#/properties/queryStringParameters/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 }, schema: false, parentSchema: schema31.properties.queryStringParameters, data: data22 }];
                      return false;
                      break;
                    }
                  } else {
                    validate20.errors = [{ instancePath: instancePath + "/queryStringParameters", schemaPath: "#/properties/queryStringParameters/type", keyword: "type", params: { type: "object" }, schema: schema31.properties.queryStringParameters.type, parentSchema: schema31.properties.queryStringParameters, data: data22 }];
                    return false;
                  }
                }
                var valid0 = _errs50 === errors;
              } else {
                var valid0 = true;
              }
            }
          }
        }
      }
    } else {
      validate20.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema31.type, parentSchema: schema31, data }];
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
